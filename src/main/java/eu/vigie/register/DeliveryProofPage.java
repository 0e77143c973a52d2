package eu.vigie.register;

import eu.vigie.audit.Entry;
import eu.vigie.delivery.Attempt;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.DeliveryRecord;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.ToldOtherwise;
import eu.vigie.document.PrintedPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A proof as a page to be printed; every value is escaped. */
@Component
class DeliveryProofPage {

    private static final List<String> HEADINGS = List.of(
            "title",
            "basis",
            "exercise",
            "letter",
            "delivery",
            "trail",
            "meaning",
            "page",
            "of",
            "number",
            "when",
            "who",
            "what",
            "hash",
            "subject",
            "tries",
            "began",
            "ended",
            "outcome",
            "reply",
            "status");

    private final PrintedPage sheet = PrintedPage.of("register/delivery-proof.xhtml");
    private final ProofWords words;
    private final TimelineSentences sentences;

    DeliveryProofPage(ProofWords words, TimelineSentences sentences) {
        this.words = words;
        this.sentences = sentences;
    }

    String of(DeliveryProof proof, Locale locale) {
        ProofWords.Said say = words.in(locale);
        Map<String, Object> page = new HashMap<>();
        Map<String, String> headings = new HashMap<>();
        HEADINGS.forEach(key -> headings.put(key, say.text(key)));
        page.put("say", headings);
        page.put("language", say.locale().getLanguage());
        page.put(
                "reference",
                proof.notice().breach() + " / " + proof.delivery().row().id());
        page.put("exercise", proof.exercise());
        page.put("letter", letter(proof, say));
        page.put("subject", proof.delivery().letter().subject());
        page.put("text", proof.delivery().letter().text().lines().toList());
        page.put("delivery", delivery(proof, say));
        page.put("entries", proof.entries().stream().map(one -> entry(one, say)).toList());
        page.put("head", say.text("head", proof.trail().size(), proof.trail().root()));
        page.put("tried", !proof.delivery().attempts().isEmpty());
        page.put("attempts", attempts(proof.delivery(), say));
        DeliveryProofs.Meaning meaning = meaning(locale);
        page.put("proves", meaning.proves());
        page.put("not", meaning.doesNotProve());
        return sheet.fill(page);
    }

    DeliveryProofs.Meaning meaning(Locale locale) {
        ProofWords.Said say = words.in(locale);
        return new DeliveryProofs.Meaning(say.text("proves"), say.text("proves-not"));
    }

    private static List<Map<String, String>> attempts(DeliveryRecord record, ProofWords.Said say) {
        return record.attempts().stream()
                .map(each -> Map.of(
                        "number", String.valueOf(each.number()),
                        "began", say.moment(each.beganAt()),
                        "ended", say.moment(each.endedAt()),
                        "state", attempt(each, record.row(), say),
                        "reply", say.orNone(each.reply()),
                        "status", say.orNone(each.enhancedStatus())))
                .toList();
    }

    private static String attempt(Attempt attempt, Delivery row, ProofWords.Said say) {
        if (attempt.state() == null) {
            return say.text("unrecorded");
        }
        return attempt.state() == row.state() && row.captured()
                ? state(row, say)
                : say.word("attempt", attempt.state());
    }

    private static List<Map<String, String>> letter(DeliveryProof proof, ProofWords.Said say) {
        Lines lines = new Lines(say);
        lines.put("case", proof.notice().breach());
        lines.put("kind", say.word("kind", proof.notice().kind()));
        lines.put("recipient", proof.delivery().row().recipient());
        lines.put("address", say.orNone(proof.delivery().row().address()));
        lines.put("language", proof.delivery().letter().locale());
        lines.put("draftedBy", say.orNone(proof.notice().draftedBy()));
        lines.put(
                "approvedBy",
                proof.notice().releasedAlone()
                        ? say.text("alone")
                        : say.orNone(proof.notice().approvedBy()));
        lines.put("digest", proof.delivery().letter().digest());
        return lines.all();
    }

    private static List<Map<String, String>> delivery(DeliveryProof proof, ProofWords.Said say) {
        Delivery row = proof.delivery().row();
        Lines lines = new Lines(say);
        lines.put("state", state(row, say));
        lines.put("releasedAt", say.moment(proof.notice().releasedAt()));
        lines.put("queuedAt", say.moment(proof.delivery().queuedAt()));
        lines.put("attempts", String.valueOf(row.attempts()));
        lines.put("triedAt", say.moment(proof.delivery().triedAt()));
        lines.put("messageId", row.messageId());
        lines.put("lastReply", say.orNone(row.lastReply()));
        lines.put("enhancedStatus", say.orNone(row.enhancedStatus()));
        lines.put("updatedAt", say.moment(row.updatedAt()));
        lines.put("confirmed", confirmed(row, say));
        lines.put("told", told(row.told(), say));
        return lines.all();
    }

    /** Captured is not sent, and says so. */
    private static String state(Delivery row, ProofWords.Said say) {
        boolean captured = row.captured() && row.state() == DeliveryState.ACCEPTED;
        return captured ? say.text("captured") : say.word("state", row.state());
    }

    private static String confirmed(Delivery row, ProofWords.Said say) {
        if (row.confirmedAt() == null) return say.text("unconfirmed");
        return "recipient".equals(row.confirmedBy())
                ? say.text("confirmed-link", say.moment(row.confirmedAt()))
                : say.text("confirmed-noted", say.moment(row.confirmedAt()), row.confirmedBy());
    }

    private static String told(@Nullable ToldOtherwise told, ProofWords.Said say) {
        return told == null
                ? say.text("none")
                : say.text(
                        "told-how",
                        say.word("channel", told.channel()),
                        say.moment(told.at()),
                        told.by(),
                        told.reason());
    }

    private Map<String, String> entry(DeliveryProof.Proven one, ProofWords.Said say) {
        Entry entry = one.entry();
        return Map.of(
                "number", String.valueOf(one.number()),
                "at", say.moment(entry.recordedAt()),
                "who", entry.actor(),
                "what", sentences.of(entry, say.locale()),
                "hash", one.hash());
    }

    /** Names and answers of a table. */
    private record Lines(ProofWords.Said say, List<Map<String, String>> all) {

        Lines(ProofWords.Said say) {
            this(say, new ArrayList<>());
        }

        void put(String key, String answer) {
            all.add(Map.of("name", say.text(key), "answer", answer));
        }
    }
}
