package eu.vigie.obligation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the trail keeps of regimes; the names stand in the sentences of the time line. */
final class RegimeDetails {

    private RegimeDetails() {}

    static Map<String, Object> of(RegimeDecision decision) {
        return of(decision, decision.reason());
    }

    static Map<String, Object> of(RegimeDecision decision, String reason) {
        var details = regime(decision.regime(), decision.stage());
        details.put("state", decision.required() ? "required" : "not_required");
        details.put("reason", reason);
        return details;
    }

    static Map<String, Object> of(DeclaredAnchor anchor) {
        return of(anchor, anchor.reason());
    }

    static Map<String, Object> of(DeclaredAnchor anchor, String reason) {
        var details = regime(anchor.regime(), null);
        details.put("anchor", anchor.anchor().name().toLowerCase(Locale.ROOT));
        details.put("at", anchor.at().toString());
        details.put("reason", reason);
        return details;
    }

    static Map<String, Object> of(Obligation owed, StageSubmission submission) {
        var details = regime(owed.regime(), owed.stage());
        details.put("submission", submission.id());
        details.put("submittedAt", submission.submittedAt().toString());
        if (submission.reference() != null) details.put("reference", submission.reference());
        if (submission.lateReason() != null) details.put("reason", submission.lateReason());
        if (submission.corrects() != null) details.put("corrects", submission.corrects());
        return details;
    }

    private static Map<String, Object> regime(String regime, @Nullable String stage) {
        var details = new LinkedHashMap<String, Object>();
        details.put("regime", regime);
        details.put("stage", stage == null ? "" : stage);
        return details;
    }
}
