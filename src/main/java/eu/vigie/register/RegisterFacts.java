package eu.vigie.register;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Facts;

/** The columns that the case itself knows: what, when, whose data, how many. */
final class RegisterFacts {

    private RegisterFacts() {}

    static void put(Row row, Breach breach) {
        Facts facts = breach.facts();
        row.put("reference", breach.reference())
                .put("title", breach.title())
                .put("state", breach.state())
                .put("outcome", breach.outcome())
                .put("outcomeReason", breach.outcomeReason())
                .put("role", facts.role());
        instants(row, breach);
        row.put("discoveredBy", breach.discoveredBy())
                .put("nature", facts.nature())
                .put("incidentKind", facts.incidentKind())
                .put("cause", facts.cause())
                .put("systems", breach.systems());
        counts(row, facts);
        row.put("consequences", facts.consequences())
                .put("measuresTaken", facts.measuresTaken())
                .put("measuresProposed", facts.measuresProposed());
    }

    private static void instants(Row row, Breach breach) {
        row.put("occurredFrom", breach.occurredFrom())
                .put("occurredTo", breach.occurredTo())
                .put("detectedAt", breach.detectedAt())
                .put("controllerAwareAt", breach.controllerAwareAt())
                .put("processorAwareAt", breach.processorAwareAt())
                .put("awarenessProvisional", breach.awarenessProvisional())
                .put("reportedAt", breach.reportedAt());
    }

    private static void counts(Row row, Facts facts) {
        var persons = facts.persons();
        var records = facts.records();
        var data = facts.data();
        row.put(
                        "dataCategories",
                        data == null
                                ? null
                                : data.stream().map(Facts.DataKind::category).toList())
                .put("personCategories", persons == null ? null : persons.categories())
                .put("personsCount", persons == null ? null : persons.count())
                .put("personsCertainty", persons == null ? null : persons.certainty())
                .put("recordsCount", records == null ? null : records.count())
                .put("recordsCertainty", records == null ? null : records.certainty());
    }
}
