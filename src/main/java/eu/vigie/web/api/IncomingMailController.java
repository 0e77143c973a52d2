package eu.vigie.web.api;

import eu.vigie.actor.Actor;
import eu.vigie.mailbox.IncomingMail;
import eu.vigie.mailbox.IncomingMails;
import eu.vigie.mailbox.State;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mail that came in, newest first: what became of each, and its bytes. */
@RestController
@RequestMapping("/api/incoming-mail")
class IncomingMailController {

    private static final String WORDS =
            Arrays.stream(State.values()).map(State::code).collect(Collectors.joining(", "));

    private final IncomingMails mails;
    private final Permission permission;

    IncomingMailController(IncomingMails mails, Permission permission) {
        this.mails = mails;
        this.permission = permission;
    }

    @GetMapping
    Page<IncomingMail> list(@RequestParam(required = false) @Nullable String state, Slice slice) {
        permission.require(Right.READ_SIGNALS);
        var found = mails.list(state(state), slice.afterNumber(), slice.rows());
        return Page.of(found, slice, one -> String.valueOf(one.id()));
    }

    @GetMapping("/{id}")
    IncomingMail get(@PathVariable long id) {
        return mails.read(id, permission.require(Right.READ_SIGNALS));
    }

    /** Always a download, never shown: anybody may have written it. */
    @GetMapping("/{id}/content")
    ResponseEntity<Resource> content(@PathVariable long id) {
        Actor reader = permission.require(Right.READ_SIGNALS);
        IncomingMail mail = mails.get(id);
        String attachment = ContentDisposition.attachment()
                .filename(mail.reference() + ".eml")
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(mail.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(mails.open(id, reader)));
    }

    /** A person has it read although a machine wrote it. */
    @PostMapping("/{id}/release")
    IncomingMail release(@PathVariable long id) {
        mails.release(id, permission.require(Right.TRIAGE_SIGNALS));
        return mails.get(id);
    }

    private static @Nullable State state(@Nullable String word) {
        if (word == null || word.isEmpty()) return null;
        return Arrays.stream(State.values())
                .filter(state -> state.code().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(Fault.of("state", "unknown-word", WORDS)));
    }
}
