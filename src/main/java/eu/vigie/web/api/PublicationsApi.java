package eu.vigie.web.api;

import eu.vigie.document.Letter;
import eu.vigie.identity.CurrentActor;
import eu.vigie.notice.Medium;
import eu.vigie.notice.Publication;
import eu.vigie.notice.Publications;
import eu.vigie.notice.RecordedPublication;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A public communication (GDPR Art. 34(3)(c)): its approved text, and where it was published. */
@RestController
@RequestMapping("/api/breaches/{reference}/notices/{id}")
class PublicationsApi {

    private final NoticeOfBreach addressed;
    private final Publications publications;
    private final CurrentActor actor;

    PublicationsApi(NoticeOfBreach addressed, Publications publications, CurrentActor actor) {
        this.addressed = addressed;
        this.publications = publications;
        this.actor = actor;
    }

    /** Where it was published, and until when it stays. */
    record Published(
            @Nullable String channel,
            @Nullable Instant at,
            @Nullable String reference,
            @Nullable Instant until,
            @Nullable String note,
            @Nullable Long evidence) {

        Publication publication() {
            if (at == null) {
                throw new InvalidInput(Fault.of("at", "mandatory"));
            }
            return new Publication(medium(), at, reference == null ? "" : reference.strip(), until, note, evidence);
        }

        private Medium medium() {
            try {
                return Medium.valueOf(String.valueOf(channel).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new InvalidInput(Fault.of("channel", "channel-unknown", String.valueOf(channel)));
            }
        }
    }

    @GetMapping("/publications")
    Page<Map<String, @Nullable Object>> list(@PathVariable String reference, @PathVariable long id, Slice slice) {
        addressed.find(reference, id);
        return Page.ofWhole(publications.of(id), slice, one -> String.valueOf(one.id()))
                .map(PublicationsApi::item);
    }

    @PostMapping("/publications")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> publish(
            @PathVariable String reference, @PathVariable long id, @RequestBody Published published) {
        addressed.find(reference, id);
        return item(publications.publish(id, published.publication(), actor.get()));
    }

    @GetMapping(path = "/communication.txt", produces = "text/plain;charset=UTF-8")
    ResponseEntity<byte[]> text(@PathVariable String reference, @PathVariable long id, @RequestParam String language) {
        Letter text = approved(reference, id, language);
        return file(text.subject() + "\n\n" + text.text() + "\n", MediaType.TEXT_PLAIN);
    }

    @GetMapping(path = "/communication.html", produces = "text/html;charset=UTF-8")
    ResponseEntity<byte[]> html(@PathVariable String reference, @PathVariable long id, @RequestParam String language) {
        return file(approved(reference, id, language).html(), MediaType.TEXT_HTML);
    }

    private Letter approved(String reference, long id, String language) {
        addressed.find(reference, id);
        return publications.text(id, Locale.forLanguageTag(language));
    }

    private static ResponseEntity<byte[]> file(String text, MediaType type) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, @Nullable Object> item(RecordedPublication one) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("id", one.id());
        item.put("delivery", one.row());
        item.put("channel", one.publication().channel().code());
        item.put("at", one.publication().at());
        item.put("reference", one.publication().reference());
        item.put("until", one.publication().until());
        item.put("note", one.publication().note());
        item.put("evidence", one.publication().evidence());
        item.put("recordedBy", one.recordedBy());
        item.put("recordedAt", one.recordedAt());
        return item;
    }
}
