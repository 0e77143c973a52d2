package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.delivery.CapturedMail;
import eu.vigie.delivery.CapturedMail.Captured;
import eu.vigie.delivery.CapturedMail.Content;
import eu.vigie.notice.LooksAtPersons;
import eu.vigie.web.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The letters that did not leave the machine, as they would have gone; who reads those to persons stands on the trail. */
@Controller
class MailPage {
    private static final int LENGTH = 50;
    private static final String NOTHING_RUNS =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";
    private final CapturedMail mail;
    private final LooksAtPersons looks;
    private final Permission permission;

    MailPage(CapturedMail mail, LooksAtPersons looks, Permission permission) {
        this.mail = mail;
        this.looks = looks;
        this.permission = permission;
    }

    @GetMapping("/mail")
    String list(@RequestParam(required = false) @Nullable Long below, Model model) {
        Actor reader = permission.insider();
        List<Captured> found = mail.newest(below, LENGTH + 1);
        List<Captured> shown = found.stream().limit(LENGTH).toList();
        looks.record(shown.stream().map(Captured::owner).toList(), reader);
        model.addAttribute("letters", shown);
        model.addAttribute(
                "nextBelow", found.size() > LENGTH ? found.get(LENGTH - 1).id() : null);
        return "mail/list";
    }

    /** The one page that frames another: its own HTML part. */
    @GetMapping("/mail/{id}")
    String show(@PathVariable long id, Model model, HttpServletResponse response) {
        Content letter = read(id);
        response.setHeader("Content-Security-Policy", PageSecurity.CONTENT_POLICY + "; frame-src 'self'");
        model.addAttribute("id", id);
        model.addAttribute("letter", letter);
        return "mail/letter";
    }

    /** The HTML part alone, for a sandboxed frame: nothing in it runs or loads. */
    @GetMapping("/mail/{id}/html")
    ResponseEntity<String> html(@PathVariable long id) {
        Content letter = read(id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(letter.html());
    }

    private Content read(long id) {
        Actor reader = permission.insider();
        Content letter = mail.read(id);
        looks.record(List.of(letter.owner()), reader);
        return letter;
    }
}
