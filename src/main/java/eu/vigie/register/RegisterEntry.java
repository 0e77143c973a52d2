package eu.vigie.register;

import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.Decision;
import eu.vigie.breach.Breach;
import eu.vigie.evidence.Evidence;
import eu.vigie.filing.Filing;
import eu.vigie.filing.Filings;
import eu.vigie.notice.Notices;
import eu.vigie.obligation.Obligation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the row of one case from what the rooms below know of it. */
@Component
class RegisterEntry {

    private final Assessments assessments;
    private final Filings filings;
    private final Notices notices;
    private final Evidence evidence;
    private final RegisterReasons reasons;

    RegisterEntry(
            Assessments assessments, Filings filings, Notices notices, Evidence evidence, RegisterReasons reasons) {
        this.assessments = assessments;
        this.filings = filings;
        this.notices = notices;
        this.evidence = evidence;
        this.reasons = reasons;
    }

    Map<String, Object> of(Breach breach, List<Obligation> duties) {
        Decision decision = assessments.latest(breach.reference()).orElse(null);
        List<Filing> filed = filings.of(breach.reference());
        Row row = new Row();
        RegisterFacts.put(row, breach);
        decision(row, decision);
        row.put("notNotifiedBecause", reasons.notNotified(breach, decision, filed, duties));
        row.put("personsNotToldBecause", reasons.notTold(breach, decision, duties));
        row.put("duties", duties.stream().map(RegisterWords::of).toList());
        row.put("filings", filed.stream().map(RegisterWords::of).toList());
        row.put(
                "notices",
                notices.of(breach.reference()).stream().map(RegisterWords::of).toList());
        row.put("evidence", evidence.of(breach.reference()).size());
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
