package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.mailbox.IncomingMail;
import eu.vigie.mailbox.IncomingMails;
import eu.vigie.mailbox.State;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mail that came in and what became of it. */
@Controller
class IncomingMailPage {

    private static final int LENGTH = 50;

    private final IncomingMails mails;
    private final Permission permission;

    IncomingMailPage(IncomingMails mails, Permission permission) {
        this.mails = mails;
        this.permission = permission;
    }

    @GetMapping("/incoming-mail")
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") long below,
            Model model) {
        permission.require(Right.READ_SIGNALS);
        State wanted = Codes.read(State.class, state);
        List<IncomingMail> found = mails.list(wanted, below, LENGTH + 1);
        model.addAttribute("mails", found.stream().limit(LENGTH).toList());
        model.addAttribute("wanted", wanted == null ? null : wanted.code());
        model.addAttribute("states", List.of(State.SIGNAL.code(), State.CONTACT.code(), State.APART.code()));
        model.addAttribute(
                "nextBelow", found.size() > LENGTH ? found.get(LENGTH - 1).id() : null);
        return "mailbox/list";
    }

    @GetMapping("/incoming-mail/{id:\\d{1,18}}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("mail", mails.read(id, permission.require(Right.READ_SIGNALS)));
        model.addAttribute("releases", permission.has(Right.TRIAGE_SIGNALS));
        return "mailbox/mail";
    }

    /** From a signal, which knows the mail that it was by its digest. */
    @GetMapping("/incoming-mail/{sha256:[0-9a-f]{64}}")
    String show(@PathVariable String sha256) {
        permission.require(Right.READ_SIGNALS);
        return "redirect:/incoming-mail/" + mails.get(sha256).id();
    }

    @PostMapping("/incoming-mail/{id}/release")
    String release(@PathVariable long id) {
        mails.release(id, permission.require(Right.TRIAGE_SIGNALS));
        return "redirect:/incoming-mail/" + id + "?done=mail-released";
    }

    /** Always a download, never shown: anybody may have written it. */
    @GetMapping("/incoming-mail/{id}/content")
    ResponseEntity<Resource> content(@PathVariable long id) {
        Actor reader = permission.require(Right.READ_SIGNALS);
        IncomingMail mail = mails.get(id);
        String kept = ContentDisposition.attachment()
                .filename(mail.reference() + ".eml")
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(mail.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, kept)
                .body(new InputStreamResource(mails.open(id, reader)));
    }
}
