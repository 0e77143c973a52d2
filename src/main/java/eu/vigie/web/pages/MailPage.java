package eu.vigie.web.pages;

import eu.vigie.delivery.CapturedMail;
import eu.vigie.web.Permission;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The letters that did not leave the machine, as they would have gone. */
@Controller
class MailPage {
    private static final int LENGTH = 50;
    private static final String NOTHING_RUNS =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";
    private final CapturedMail mail;
    private final Permission permission;

    MailPage(CapturedMail mail, Permission permission) {
        this.permission = permission;
        this.mail = mail;
    }

    @GetMapping("/mail")
    String list(@RequestParam(required = false) @Nullable Long below, Model model) {
        permission.insider();
        var found = mail.newest(below, LENGTH + 1);
        model.addAttribute("letters", found.stream().limit(LENGTH).toList());
        model.addAttribute(
                "nextBelow", found.size() > LENGTH ? found.get(LENGTH - 1).id() : null);
        return "mail/list";
    }

    /** The one page that frames another: its own HTML part. */
    @GetMapping("/mail/{id}")
    String show(@PathVariable long id, Model model, HttpServletResponse response) {
        permission.insider();
        response.setHeader("Content-Security-Policy", PageSecurity.CONTENT_POLICY + "; frame-src 'self'");
        model.addAttribute("id", id);
        model.addAttribute("letter", mail.read(id));
        return "mail/letter";
    }

    /** The HTML part alone, for a sandboxed frame: nothing in it runs or loads. */
    @GetMapping("/mail/{id}/html")
    ResponseEntity<String> html(@PathVariable long id) {
        permission.insider();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(mail.read(id).html());
    }
}
