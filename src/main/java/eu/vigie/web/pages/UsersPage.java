package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.identity.Account;
import eu.vigie.identity.AccountChange;
import eu.vigie.identity.AccountKeeping;
import eu.vigie.identity.Accounts;
import eu.vigie.identity.ApiTokens;
import eu.vigie.identity.NewPerson;
import eu.vigie.identity.Secrets;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Who works here: the list, the form that takes somebody on, and one account with all that may be done to it. */
@Controller
class UsersPage {

    private static final int SHOWN = 50;
    private static final int PASSWORD_BYTES = 15;

    private final Accounts accounts;
    private final AccountKeeping keeping;
    private final ApiTokens tokens;
    private final Permission permission;
    private final Readers readers;

    UsersPage(Accounts accounts, AccountKeeping keeping, ApiTokens tokens, Permission permission, Readers readers) {
        this.accounts = accounts;
        this.keeping = keeping;
        this.tokens = tokens;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/users")
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        Actor actor = permission.require(Right.KEEP_USERS);
        List<Account> found = accounts.after(after, SHOWN + 1, actor);
        model.addAttribute("accounts", found.stream().limit(SHOWN).toList());
        model.addAttribute(
                "nextAfter", found.size() > SHOWN ? found.get(SHOWN - 1).name() : null);
        return "administration/users";
    }

    @GetMapping("/users/new")
    String begin(Model model) {
        permission.require(Right.KEEP_USERS);
        PageForm form = PageForm.empty();
        form.put("locale", readers.present().locale().getLanguage());
        return creation(form, model);
    }

    /** The answer itself shows a password that was made up, once: it stands in no address bar and no history. */
    @PostMapping("/users")
    String create(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_USERS);
        PageForm form = PageForm.of(typed, readers.present());
        String password = password(form);
        var wanted = new NewPerson(
                form.given("name"),
                password,
                form.given("email"),
                form.given("phone"),
                form.given("locale"),
                form.values("roles"));
        if (!form.carriedOut(readers.present(), response, () -> accounts.create(wanted, actor)))
            return creation(form, model);
        if (form.value("password").isEmpty()) model.addAttribute("password", password);
        model.addAttribute("created", true);
        return one(Objects.requireNonNull(wanted.name()), model, actor);
    }

    @GetMapping("/users/{name}")
    String show(@PathVariable String name, Model model) {
        return one(name, model, permission.require(Right.KEEP_USERS));
    }

    @PostMapping("/users/{name}/change")
    String change(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_USERS);
        PageForm form = PageForm.of(typed, readers.present());
        boolean locked = keeping.get(name, actor).locked();
        var wanted = new AccountChange(
                form.given("email"), form.given("phone"), form.given("locale"), form.values("roles"), locked);
        return form.carriedOut(readers.present(), response, () -> keeping.change(name, wanted, actor))
                ? to(name, "saved")
                : one(name, form, model, actor);
    }

    @PostMapping("/users/{name}/password")
    String password(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_USERS);
        PageForm form = PageForm.of(typed, readers.present());
        String password = password(form);
        boolean done = form.carriedOut(readers.present(), response, () -> keeping.setPassword(name, password, actor));
        if (done && !form.value("password").isEmpty()) return to(name, "user-password");
        if (done) model.addAttribute("password", password);
        return one(name, with(form, keeping.get(name, actor)), model, actor);
    }

    @PostMapping("/users/{name}/lock")
    String lock(@PathVariable String name) {
        keeping.lock(name, permission.require(Right.KEEP_USERS));
        return to(name, "user-locked");
    }

    @PostMapping("/users/{name}/unlock")
    String unlock(@PathVariable String name) {
        keeping.unlock(name, permission.require(Right.KEEP_USERS));
        return to(name, "user-unlocked");
    }

    /** The answer itself shows the token, once. */
    @PostMapping("/users/{name}/tokens")
    String issue(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_USERS);
        PageForm form = PageForm.of(typed, readers.present());
        form.carriedOut(
                readers.present(),
                response,
                () -> model.addAttribute("token", tokens.issue(name, form.given("label"), actor)));
        return one(name, with(form, keeping.get(name, actor)), model, actor);
    }

    @PostMapping("/users/{name}/tokens/{token}/revoke")
    String revoke(@PathVariable String name, @PathVariable long token) {
        tokens.revoke(name, token, permission.require(Right.KEEP_USERS));
        return to(name, "user-token-revoked");
    }

    private String creation(PageForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("roles", Codes.of(Role.class));
        return "administration/user-new";
    }

    private String one(String name, Model model, Actor actor) {
        return one(name, with(PageForm.empty(), keeping.get(name, actor)), model, actor);
    }

    private String one(String name, PageForm form, Model model, Actor actor) {
        Account account = keeping.get(name, actor);
        model.addAttribute("account", account);
        model.addAttribute("tokens", tokens.of(account.name(), actor));
        model.addAttribute("self", account.name().equalsIgnoreCase(actor.name()));
        model.addAttribute("form", form);
        model.addAttribute("roles", Codes.of(Role.class));
        return "administration/user";
    }

    /** What the account says, where a form of the page says something else. */
    private static PageForm with(PageForm form, Account account) {
        form.put("email", account.email());
        form.put("phone", account.phone());
        form.put("locale", account.locale().getLanguage());
        account.roles().forEach(role -> form.put("roles", role.code()));
        return form;
    }

    /** What was typed, or one nobody can guess where nothing was. */
    private static String password(PageForm form) {
        String typed = form.value("password");
        return typed.isEmpty() ? Secrets.random(PASSWORD_BYTES) : typed;
    }

    private static String to(String name, String done) {
        return "redirect:/users/" + UriUtils.encodePathSegment(name, UTF_8) + "?done=" + done;
    }
}
