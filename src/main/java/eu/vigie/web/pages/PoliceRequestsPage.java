package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.contact.Channel;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.lawenforcement.Asks;
import eu.vigie.lawenforcement.Basis;
import eu.vigie.lawenforcement.NewPoliceRequest;
import eu.vigie.lawenforcement.PoliceRequest;
import eu.vigie.lawenforcement.PoliceRequests;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What law enforcement asks of a case, the latest first, and the form to write a request down. */
@Controller
class PoliceRequestsPage {

    private final PoliceRequests requests;
    private final Evidence evidence;
    private final Permission permission;
    private final Readers readers;

    PoliceRequestsPage(PoliceRequests requests, Evidence evidence, Permission permission, Readers readers) {
        this.requests = requests;
        this.evidence = evidence;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/law-enforcement")
    String show(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        PageForm form = PageForm.empty();
        Reader reader = readers.present();
        Moments.put(form, "receivedAt", reader.now().truncatedTo(ChronoUnit.MINUTES), reader.zone());
        return show(breach, form, model);
    }

    @PostMapping("/breaches/{reference}/law-enforcement")
    String record(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.RECORD_POLICE_REQUESTS);
        PageForm form = PageForm.of(typed, readers.present());
        NewPoliceRequest request = request(form);
        if (form.carriedOut(readers.present(), () -> requests.record(breach.reference(), request, actor)))
            return "redirect:/breaches/" + breach.reference() + "/law-enforcement?done=saved";
        response.setStatus(422);
        return show(breach, form, model);
    }

    private NewPoliceRequest request(PageForm form) {
        Reader reader = readers.present();
        return new NewPoliceRequest(
                Codes.read(Asks.class, form.given("asks")),
                Codes.read(Channel.class, form.given("channel")),
                Moments.read(form, "receivedAt", reader),
                Moments.read(form, "dueAt", reader),
                form.given("service"),
                form.given("contact"),
                form.given("caseNumber"),
                Codes.read(Basis.class, form.given("basis")),
                form.given("basisText"),
                form.given("asked"),
                number(form.given("document")));
    }

    /** A number of a piece of evidence, as a form gives it. */
    static @Nullable Long number(@Nullable String typed) {
        return typed == null || !typed.matches("\\d{1,18}") ? null : Long.valueOf(typed);
    }

    private String show(Breach breach, PageForm form, Model model) {
        permission.require(Right.READ_POLICE_REQUESTS);
        List<PoliceRequest> all = new ArrayList<>(requests.of(breach.reference()));
        Collections.reverse(all);
        List<EvidenceItem> kept = evidence.of(breach.reference());
        model.addAttribute("requests", all);
        model.addAttribute("names", names(kept));
        model.addAttribute("kept", kept);
        model.addAttribute("records", permission.has(Right.RECORD_POLICE_REQUESTS));
        model.addAttribute("delays", permission.has(Right.DELAY_COMMUNICATION));
        model.addAttribute("holds", permission.has(Right.HOLD_EVIDENCE));
        model.addAttribute("asking", Codes.of(Asks.class));
        model.addAttribute("bases", Codes.of(Basis.class));
        model.addAttribute("channels", Codes.of(Channel.class));
        model.addAttribute("form", form);
        return "breaches/law-enforcement";
    }

    private static Map<Long, String> names(List<EvidenceItem> kept) {
        return kept.stream().collect(Collectors.toMap(EvidenceItem::id, EvidenceItem::name));
    }
}
