package eu.vigie.web.pages;

import eu.vigie.draft.Draft;
import eu.vigie.draft.Drafts;
import eu.vigie.refusal.NotFound;
import eu.vigie.web.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps what is typed and not sent, gives it back to the form, and erases it. */
@Controller
class DraftsPage {

    private final Drafts drafts;
    private final Permission permission;
    private final Readers readers;

    DraftsPage(Drafts drafts, Permission permission, Readers readers) {
        this.drafts = drafts;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/drafts")
    String list(Model model) {
        model.addAttribute(
                "kept",
                drafts.of(permission.anyone().name()).stream().map(Line::new).toList());
        return "drafts";
    }

    /** By the script while somebody types (header {@code Draft}): no page comes back. By the button: the form does, unsent. */
    @PostMapping("/drafts")
    @Nullable
    String keep(
            @RequestHeader(name = "Draft", required = false) @Nullable String byScript,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpSession session) {
        String form = request.getParameter(Sheet.FORM);
        String sheet = Sheet.of(request);
        if (form == null || sheet == null || !TypedForms.has(form)) throw new NotFound("form", String.valueOf(form));
        if (SentOnce.earlier(session, sheet) == null)
            drafts.keep(permission.anyone().name(), sheet, form, Sheet.typed(request));
        if (byScript == null) return shown(form, Sheet.typed(request));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return null;
    }

    @PostMapping("/drafts/{sheet}/take")
    String take(@PathVariable String sheet) {
        Draft draft = own(sheet);
        return shown(draft.form(), draft.typed());
    }

    /** To the form itself, marked so that it shows what is typed and carries nothing out. */
    private static String shown(String form, String typed) {
        return "forward:" + form + "?" + typed + "&" + KeptForms.MARK + "=" + KeptForms.DRAFT;
    }

    @GetMapping("/drafts/{sheet}/erase")
    String erase(@PathVariable String sheet, Model model) {
        return erasure(sheet, PageForm.empty(), model);
    }

    /** What was typed stands nowhere else, and nothing brings it back. */
    @PostMapping("/drafts/{sheet}/erase")
    String erase(
            @PathVariable String sheet,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        String person = permission.anyone().name();
        Reader reader = readers.present();
        PageForm form = TickedBox.needed(PageForm.of(typed, reader), reader);
        return form.carriedOut(reader, response, () -> drafts.erase(person, sheet))
                ? "redirect:/drafts?done=draft-gone"
                : erasure(sheet, form, model);
    }

    private String erasure(String sheet, PageForm form, Model model) {
        model.addAttribute("one", new Line(own(sheet)));
        model.addAttribute("form", form);
        return "draft-erasure";
    }

    private Draft own(String sheet) {
        return drafts.find(permission.anyone().name(), sheet).orElseThrow(() -> new NotFound("draft", sheet));
    }

    /** One draft in the list; it can be read even where its form has gone. */
    record Line(Draft draft) {

        public String kind() {
            return TypedForms.kind(draft.form());
        }

        /** The case of which it is, or an empty text. */
        public String breach() {
            return draft.form().startsWith("/breaches/") ? draft.form().split("/", 4)[2] : "";
        }

        public Map<String, String> values() {
            return Sheet.read(draft.typed());
        }
    }
}
