package eu.vigie.web.api;

import eu.vigie.delivery.Attempt;
import eu.vigie.delivery.Delivery;
import eu.vigie.register.DeliveryProof;
import eu.vigie.register.DeliveryProofs;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A proof in the words of the API. */
final class ProofView {

    private ProofView() {}

    static Map<String, @Nullable Object> of(DeliveryProof proof, DeliveryProofs.Meaning meaning) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("breach", proof.notice().breach());
        view.put("exercise", proof.exercise());
        view.put("notice", notice(proof));
        view.put("letter", letter(proof));
        view.put("delivery", delivery(proof));
        view.put(
                "attempts",
                proof.delivery().attempts().stream().map(ProofView::attempt).toList());
        view.put("proves", meaning.proves());
        view.put("doesNotProve", meaning.doesNotProve());
        view.put(
                "trail",
                Map.of("size", proof.trail().size(), "head", proof.trail().root()));
        view.put("entries", proof.entries().stream().map(ProofView::entry).toList());
        return view;
    }

    private static Map<String, @Nullable Object> notice(DeliveryProof proof) {
        Map<String, @Nullable Object> notice = new LinkedHashMap<>();
        notice.put("id", proof.notice().id());
        notice.put("kind", proof.notice().kind().code());
        notice.put("occasion", proof.notice().kind().occasion());
        notice.put("draftedBy", proof.notice().draftedBy());
        notice.put("approvedBy", proof.notice().approvedBy());
        notice.put("releasedAlone", proof.notice().releasedAlone());
        notice.put("releasedAt", proof.notice().releasedAt());
        notice.put("digest", proof.notice().digest());
        return notice;
    }

    private static Map<String, @Nullable Object> letter(DeliveryProof proof) {
        Map<String, @Nullable Object> letter = new LinkedHashMap<>();
        letter.put("digest", proof.delivery().letter().digest());
        letter.put("language", proof.delivery().letter().locale());
        letter.put("subject", proof.delivery().letter().subject());
        letter.put("text", proof.delivery().letter().text());
        return letter;
    }

    private static Map<String, @Nullable Object> delivery(DeliveryProof proof) {
        Delivery row = proof.delivery().row();
        Map<String, @Nullable Object> delivery = DeliveriesApi.item(row);
        delivery.put("queuedAt", proof.delivery().queuedAt());
        delivery.put("triedAt", proof.delivery().triedAt());
        return delivery;
    }

    /** {@code state} is null where nothing is on record of the attempt. */
    private static Map<String, @Nullable Object> attempt(Attempt one) {
        Map<String, @Nullable Object> attempt = new LinkedHashMap<>();
        attempt.put("number", one.number());
        attempt.put("beganAt", one.beganAt());
        attempt.put("endedAt", one.endedAt());
        attempt.put("state", one.state() == null ? null : one.state().name().toLowerCase(Locale.ROOT));
        attempt.put("reply", one.reply());
        attempt.put("enhancedStatus", one.enhancedStatus());
        return attempt;
    }

    private static Map<String, @Nullable Object> entry(DeliveryProof.Proven one) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("number", one.number());
        entry.put("hash", one.hash());
        entry.put("action", one.entry().action());
        entry.put("actor", one.entry().actor());
        entry.put("happenedAt", one.entry().happenedAt());
        entry.put("recordedAt", one.entry().recordedAt());
        entry.put("details", one.entry().details());
        entry.put("canonical", one.canonical());
        entry.put("path", one.proof().path());
        return entry;
    }
}
