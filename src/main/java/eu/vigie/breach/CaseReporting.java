package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.estate.Estate;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens cases and keeps the versions of their facts. */
@Component
class CaseReporting {

    private final CaseRows rows;
    private final CaseVersions versions;
    private final References references;
    private final Estate estate;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final FactsHistory history;

    CaseReporting(
            CaseRows rows,
            CaseVersions versions,
            References references,
            Estate estate,
            ApplicationEventPublisher events,
            Clock clock,
            FactsHistory history) {
        this.rows = rows;
        this.versions = versions;
        this.references = references;
        this.estate = estate;
        this.events = events;
        this.clock = clock;
        this.history = history;
    }

    Breach report(Report report, Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var faults = ReportCheck.faults(report, estate, now);
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        var reference = references.next(now);
        String title = report.title().strip();
        rows.insert("breach_case", columns(report, reference, title, actor, now).values());
        versions.remember(reference.text());
        store(reference.text(), 1, report.facts(), FactOrigin.UNSTATED, actor, now);
        var known = FactsText.known(report.facts());
        events.publishEvent(
                new BreachReported(reference.text(), title, report.exercise(), report.speed(), known, actor, now));
        return rows.get(reference.text()).breach();
    }

    Breach correct(String reference, ReportCorrection correction, Actor actor) {
        Breach before = rows.lockOpen(reference).breach();
        String reason = Demand.text("reason", correction.reason(), Demand.LONGEST_TEXT);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Report report = correction.report(before);
        var faults = ReportCheck.faults(report, estate, now);
        if (beginsAfterAwareness(report, before)) faults.add(Fault.of("occurredFrom", "aware-before-occurred"));
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        var changes = correction.changes(before);
        if (changes.isEmpty()) return before;
        rows.set(reference, corrected(report).values());
        events.publishEvent(new ReportCorrected(reference, changes, reason, actor, now));
        return rows.get(reference).breach();
    }

    private static boolean beginsAfterAwareness(Report report, Breach before) {
        Instant from = report.occurredFrom();
        return from != null && (from.isAfter(before.controllerAwareAt()) || from.isAfter(before.processorAwareAt()));
    }

    private static Columns corrected(Report report) {
        return Columns.with("title", report.title().strip())
                .and("description", report.description())
                .and("occurred_from", micros(report.occurredFrom()))
                .and("occurred_to", micros(report.occurredTo()))
                .and("discovered_by", report.discoveredBy())
                .and("systems", CaseRow.systems(report.systems()));
    }

    Breach changeFacts(String reference, long expected, Facts facts, FactOrigin origin, Actor actor) {
        Breach breach = rows.lockOpen(reference).breach();
        if (breach.factsVersion() != expected) throw new FactsChangedMeanwhile(breach.factsVersion());
        var faults = FactsCheck.faults(facts);
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        var changes = FactsText.changes(breach.facts(), facts);
        if (changes.isEmpty() && history.values(reference).stream().noneMatch(origin::confirms)) return breach;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store(reference, expected + 1, facts, origin, actor, now);
        rows.set(reference, Columns.with("facts_version", expected + 1).values());
        events.publishEvent(new FactsChanged(reference, expected + 1, changes, origin, actor, now));
        return rows.get(reference).breach();
    }

    private void store(String reference, long version, Facts facts, FactOrigin origin, Actor actor, Instant now) {
        rows.insert(
                "breach_facts",
                Columns.with("breach", reference)
                        .and("version", version)
                        .and("document", FactsText.of(facts))
                        .and("changed_by", actor.name())
                        .and("changed_at", now)
                        .and("source", origin.source())
                        .and("source_note", origin.note())
                        .and("restated", origin.restated().isEmpty() ? null : String.join(",", origin.restated()))
                        .values());
    }

    private static Columns columns(
            Report report, References.Reference reference, String title, Actor actor, Instant now) {
        return Columns.with("reference", reference.text())
                .and("reference_year", reference.year())
                .and("reference_number", reference.number())
                .and("title", title)
                .and("description", report.description())
                .and("detected_at", micros(report.detectedAt()))
                .and("occurred_from", micros(report.occurredFrom()))
                .and("occurred_to", micros(report.occurredTo()))
                .and("discovered_by", report.discoveredBy())
                .and("systems", CaseRow.systems(List.copyOf(new LinkedHashSet<>(report.systems()))))
                .and("exercise", report.exercise())
                .and("speed", report.speed())
                .and("controller_aware_at", micros(report.detectedAt()))
                .and("processor_aware_at", micros(report.detectedAt()))
                .and("controller_aware_stated", false)
                .and("processor_aware_stated", false)
                .and("facts_version", 1L)
                .and("reported_by", actor.name())
                .and("reported_at", now);
    }

    private static @Nullable Instant micros(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
