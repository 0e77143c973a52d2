package eu.vigie.web.pages;

import eu.vigie.breach.AuthorityAsks;
import eu.vigie.breach.Breach;
import eu.vigie.breach.CaseRequest;
import eu.vigie.breach.CaseRequests;
import eu.vigie.breach.RequestKind;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the authority asked and ordered after the filing (GDPR Art. 58, Art. 34(4)), what was answered, and a new one. */
@Controller
class AuthorityQuestionsPage {
    private final CaseRequests requests;
    private final Permission permission;
    private final Readers readers;

    AuthorityQuestionsPage(CaseRequests requests, Permission permission, Readers readers) {
        this.requests = requests;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/questions")
    String show(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        return show(breach, PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/questions")
    String record(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var actor = permission.require(Right.RECORD_QUESTIONS);
        Reader reader = readers.present();
        PageForm form = PageForm.of(typed, reader);
        AuthorityAsks asked = read(form, reader);
        if (form.carriedOut(reader, () -> requests.askedByAuthority(breach.reference(), asked, actor)))
            return "redirect:/breaches/" + breach.reference() + "/questions?done=saved";
        response.setStatus(422);
        return show(breach, form, model);
    }

    private static AuthorityAsks read(PageForm form, Reader reader) {
        return new AuthorityAsks(
                kind(form.given("kind")),
                Moments.read(form, "receivedAt", reader),
                Moments.read(form, "dueAt", reader),
                form.given("text"),
                form.given("tellPersons") == null
                        ? null
                        : form.value("tellPersons").equals("true"));
    }

    private static @Nullable RequestKind kind(@Nullable String typed) {
        return typed == null || !typed.matches("question|order")
                ? null
                : RequestKind.valueOf(typed.toUpperCase(Locale.ROOT));
    }

    private String show(Breach breach, PageForm form, Model model) {
        List<CaseRequest> asked = requests.of(breach.reference()).stream()
                .filter(one -> one.kind() != RequestKind.RFO)
                .toList();
        model.addAttribute("asked", asked);
        model.addAttribute("mayRecord", permission.has(Right.RECORD_QUESTIONS) && breach.closedAt() == null);
        model.addAttribute("form", form);
        return "breaches/questions";
    }
}
