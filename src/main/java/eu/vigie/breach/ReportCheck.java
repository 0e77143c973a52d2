package eu.vigie.breach;

import eu.vigie.estate.Estate;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.ReadableText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a report; all of it at once. */
final class ReportCheck {

    static final int LONGEST_TITLE = 200;
    static final int HIGHEST_SPEED = 720;

    private final Report report;
    private final List<Fault> faults = new ArrayList<>();

    private ReportCheck(Report report) {
        this.report = report;
    }

    static List<Fault> faults(Report report, Estate estate, Instant now) {
        ReportCheck check = new ReportCheck(report);
        check.texts();
        check.instants(now);
        int highest = report.exercise() ? HIGHEST_SPEED : 1;
        if (report.speed() < 1 || report.speed() > highest) check.add("exercise.speed", "speed", HIGHEST_SPEED);
        check.systems(estate);
        FactsCheck.faults(report.facts())
                .forEach(fault ->
                        check.faults.add(new Fault("facts." + fault.field(), fault.code(), fault.arguments())));
        return check.faults;
    }

    private void texts() {
        if (report.title().isBlank()) add("title", "text-missing");
        if (report.title().strip().length() > LONGEST_TITLE) add("title", "text-too-long", LONGEST_TITLE);
        if (report.description().length() > Demand.LONGEST_TEXT)
            add("description", "text-too-long", Demand.LONGEST_TEXT);
        if (!ReadableText.isLine(report.title().strip())) add("title", "text-unprintable");
        if (!ReadableText.is(report.description())) add("description", "text-unprintable");
    }

    private void instants(Instant now) {
        if (Demand.future(report.detectedAt(), now)) add("detectedAt", "in-the-future");
        first("detectedAt", report.detectedAt());
        first("occurredFrom", report.occurredFrom());
        first("occurredTo", report.occurredTo());
        if (after(report.occurredFrom(), report.occurredTo())) add("occurredTo", "ends-before-start");
        if (after(report.occurredFrom(), report.detectedAt())) add("occurredFrom", "occurred-after-detected");
    }

    private void first(String field, @Nullable Instant at) {
        if (at != null && Demand.before(at)) add(field, "before-all-clocks");
    }

    private void systems(Estate estate) {
        var unknown = estate.unknownSystems(report.systems());
        if (!unknown.isEmpty()) add("systems", "unknown-systems", String.join(", ", unknown));
    }

    private static boolean after(@Nullable Instant one, @Nullable Instant other) {
        return one != null && other != null && one.isAfter(other);
    }

    private void add(String field, String code, Object... arguments) {
        faults.add(Fault.of(field, code, arguments));
    }
}
