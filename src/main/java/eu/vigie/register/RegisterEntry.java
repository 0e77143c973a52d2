package eu.vigie.register;

import eu.vigie.assessment.Decision;
import eu.vigie.breach.Breach;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the row of one case from what the rooms below know of it. */
@Component
class RegisterEntry {

    private final RegisterReasons reasons;

    RegisterEntry(RegisterReasons reasons) {
        this.reasons = reasons;
    }

    Map<String, Object> of(Breach breach, KnownOfCases known) {
        Row row = new Row();
        RegisterFacts.put(row, breach);
        decision(row, known.decision(breach.reference()));
        row.put("notNotifiedBecause", reasons.notNotified(breach, known));
        row.put("personsNotToldBecause", reasons.notTold(breach, known));
        row.put(
                "duties",
                known.duties(breach.reference()).stream().map(RegisterWords::of).toList());
        row.put(
                "filings",
                known.filings(breach.reference()).stream()
                        .map(RegisterWords::of)
                        .toList());
        row.put(
                "notices",
                known.notices(breach.reference()).stream()
                        .map(RegisterWords::of)
                        .toList());
        row.put("evidence", known.evidence(breach.reference()));
        return row.put("closedAt", breach.closedAt())
                .put("summary", breach.closingSummary())
                .done();
    }

    private static void decision(Row row, @Nullable Decision decision) {
        row.put("authority", decision == null ? null : required(decision.authorityRequired()))
                .put("persons", decision == null ? null : required(decision.personsRequired()))
                .put(
                        "exemption",
                        decision == null || decision.exemption() == null
                                ? null
                                : decision.exemption().code())
                .put("decisionReason", decision == null ? null : decision.reason())
                .put("decidedBy", decision == null ? null : decision.decidedBy())
                .put("decidedAt", decision == null ? null : decision.decidedAt())
                .put("approvedBy", decision == null ? null : decision.approvedBy())
                .put("decisionStands", decision == null ? null : decision.stands());
    }

    private static String required(boolean required) {
        return required ? "required" : "not_required";
    }
}
