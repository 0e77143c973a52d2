package eu.vigie.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.audit.Checkpoint;
import eu.vigie.audit.SignedNote;
import eu.vigie.delivery.Attachment;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.Outgoing;
import eu.vigie.document.Letter;
import eu.vigie.document.Letters;
import eu.vigie.estate.Estate;
import eu.vigie.estate.Organisation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The letter to an auditor: the signed note in its words, and as a file besides, since mail programs move blanks and lines.
 *
 * <p>{@code auditor/checkpoint} takes exactly: {@code organisation}, {@code size}, {@code statement} and {@code signature} (the
 * note's two parts), {@code page} and {@code keys} (links).
 */
@Component
class AnchorLetter {

    private static final String TEMPLATE = "auditor/checkpoint";
    private static final String OWNER = "anchor:";

    private final Letters letters;
    private final Estate estate;
    private final Deliveries deliveries;
    private final String base;
    private final Duration pursued;

    AnchorLetter(
            Letters letters,
            Estate estate,
            Deliveries deliveries,
            @Value("${vigie.base-url:http://127.0.0.1:8080}") String base,
            @Value("${vigie.delivery.staff-pursued:30d}") Duration pursued) {
        this.letters = letters;
        this.estate = estate;
        this.deliveries = deliveries;
        this.base = base;
        this.pursued = pursued;
    }

    /** In the transaction that opens the row; the ledger tries it from then on. */
    void queue(long anchor, String address, SignedNote note) {
        Checkpoint stated = Checkpoint.of(note.text());
        Letter letter = written(stated, note);
        Attachment file = new Attachment(
                "checkpoint-" + stated.size() + ".txt",
                "text/plain; charset=utf-8",
                note.written().getBytes(UTF_8));
        deliveries.queue(
                OWNER + anchor,
                false,
                List.of(new Outgoing(
                        "auditor",
                        address,
                        "trail/" + stated.origin() + "/" + stated.size() + "/" + address,
                        letter.locale(),
                        letter.subject(),
                        letter.text(),
                        letter.html(),
                        List.of(file))),
                pursued);
    }

    /** Whether the ledger's owner is one of ours. */
    static boolean ours(String owner) {
        return owner.startsWith(OWNER);
    }

    static long anchor(String owner) {
        return Long.parseLong(owner.substring(OWNER.length()));
    }

    private Letter written(Checkpoint stated, SignedNote note) {
        Organisation organisation = estate.organisation();
        Locale wanted = Locale.forLanguageTag(organisation.locale().getLanguage());
        Locale locale = letters.languages(TEMPLATE).contains(wanted) ? wanted : Locale.ENGLISH;
        return letters.write(
                letters.source(TEMPLATE, locale),
                locale,
                Map.of(
                        "organisation", organisation.name(),
                        "size", String.valueOf(stated.size()),
                        "statement", note.text(),
                        "signature", String.join("\n", note.signatures()),
                        "page", base + "/trail",
                        "keys", base + "/trail-key"));
    }
}
