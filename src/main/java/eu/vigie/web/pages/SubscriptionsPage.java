package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.subscription.Delivery;
import eu.vigie.subscription.NewSubscription;
import eu.vigie.subscription.Subscription;
import eu.vigie.subscription.Subscriptions;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which machines are told what happens: the list, the form, and one with what it was told. */
@Controller
class SubscriptionsPage {

    private static final int SHOWN = 25;

    private final Subscriptions subscriptions;
    private final Permission permission;
    private final Readers readers;

    SubscriptionsPage(Subscriptions subscriptions, Permission permission, Readers readers) {
        this.subscriptions = subscriptions;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/subscriptions")
    String list(Model model) {
        permission.require(Right.KEEP_SUBSCRIPTIONS);
        model.addAttribute("subscriptions", subscriptions.all());
        return "subscriptions/list";
    }

    @GetMapping("/subscriptions/new")
    String name(Model model) {
        permission.require(Right.KEEP_SUBSCRIPTIONS);
        return form(null, PageForm.empty(), model);
    }

    @GetMapping("/subscriptions/{name}/change")
    String change(@PathVariable String name, Model model) {
        permission.require(Right.KEEP_SUBSCRIPTIONS);
        return form(name, typed(subscriptions.get(name)), model);
    }

    /** The answer itself shows the secret, once: it stands in no address bar and no history. */
    @PostMapping("/subscriptions")
    String create(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_SUBSCRIPTIONS);
        PageForm form = PageForm.of(typed, readers.present());
        var said = said(form.given("name"), form);
        if (form.carriedOut(readers.present(), () -> model.addAttribute("shown", subscriptions.create(said, actor))))
            return show(String.valueOf(said.name()), 0, model);
        response.setStatus(422);
        return form(null, form, model);
    }

    @PostMapping("/subscriptions/{name}/change")
    String change(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_SUBSCRIPTIONS);
        PageForm form = PageForm.of(typed, readers.present());
        if (form.carriedOut(readers.present(), () -> subscriptions.change(name, said(name, form), actor)))
            return "redirect:/subscriptions/" + name + "?done=saved";
        response.setStatus(422);
        return form(name, form, model);
    }

    @GetMapping("/subscriptions/{name}")
    String show(@PathVariable String name, @RequestParam(defaultValue = "0") long below, Model model) {
        permission.require(Right.KEEP_SUBSCRIPTIONS);
        Subscription one = subscriptions.get(name);
        List<Delivery> found = subscriptions.deliveries(name, below, SHOWN + 1);
        List<Delivery> deliveries = found.subList(0, Math.min(SHOWN, found.size()));
        model.addAttribute("one", one);
        model.addAttribute("deliveries", deliveries);
        model.addAttribute(
                "nextBelow", found.size() > SHOWN ? deliveries.get(SHOWN - 1).id() : null);
        return "subscriptions/one";
    }

    @PostMapping("/subscriptions/{name}/secret")
    String secret(@PathVariable String name, Model model) {
        model.addAttribute("shown", subscriptions.exchangeSecret(name, permission.require(Right.KEEP_SUBSCRIPTIONS)));
        return show(name, 0, model);
    }

    @PostMapping("/subscriptions/{name}/test")
    String test(@PathVariable String name) {
        permission.require(Right.KEEP_SUBSCRIPTIONS);
        subscriptions.test(name);
        return "redirect:/subscriptions/" + name + "?done=subscription-test";
    }

    @PostMapping("/subscriptions/{name}/resume")
    String resume(@PathVariable String name) {
        subscriptions.resume(name, permission.require(Right.KEEP_SUBSCRIPTIONS));
        return "redirect:/subscriptions/" + name + "?done=subscription-resumed";
    }

    @PostMapping("/subscriptions/{name}/deliveries/{delivery}/repeat")
    String repeat(@PathVariable String name, @PathVariable long delivery) {
        subscriptions.repeat(name, delivery, permission.require(Right.KEEP_SUBSCRIPTIONS));
        return "redirect:/subscriptions/" + name + "?done=subscription-repeated";
    }

    private String form(@Nullable String name, PageForm form, Model model) {
        model.addAttribute("named", name);
        model.addAttribute("form", form);
        model.addAttribute("occasions", subscriptions.occasions());
        return "subscriptions/form";
    }

    private static PageForm typed(Subscription one) {
        PageForm form = PageForm.empty();
        form.put("about", one.about());
        form.put("url", one.url());
        one.occasions().forEach(occasion -> form.put("occasions", occasion));
        if (one.closed()) form.put("closed", "true");
        return form;
    }

    private static NewSubscription said(@Nullable String name, PageForm form) {
        return new NewSubscription(
                name, form.given("about"), form.given("url"), form.values("occasions"), form.has("closed", "true"));
    }
}
