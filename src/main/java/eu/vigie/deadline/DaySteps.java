package eu.vigie.deadline;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A period in days or months, step by step. Art. 3(4) and 3(5) of Reg. 1182/71 stand beside the deadline, not in its place. */
record DaySteps(Limits limits, DeadlineWords words) {

    List<String> lines() {
        var lines = new ArrayList<String>();
        if (limits.countingStart() == null) lines.add(elapsed());
        else regulation(lines, limits.countingStart());
        return lines;
    }

    private String elapsed() {
        var key = "step.elapsed." + limits.stage().unit().name().toLowerCase(Locale.ROOT);
        return words.say(key, limits.stage().length(), words.moment(strict()));
    }

    private void regulation(List<String> lines, ZonedDateTime start) {
        lines.add(words.say("step.day-one", words.day(start.toLocalDate())));
        lines.add(last());
        var working = Objects.requireNonNull(limits.workingDay1182());
        lines.add(
                working.equals(strict())
                        ? words.say("step.working-day.nothing")
                        : words.say("step.working-day", words.end(working)));
        if (limits.stage().unit() == PeriodUnit.DAYS) twoWorkingDays(lines);
        lines.addAll(HolidaySteps.between(limits, working, words));
    }

    private String last() {
        var day = strict().minusNanos(1).toLocalDate();
        var key = limits.stage().unit() == PeriodUnit.DAYS
                ? "step.days"
                : shortened(day) ? "step.months.last" : "step.months";
        return words.say(key, limits.stage().length(), words.end(strict()));
    }

    /** The last month has no such date. */
    private boolean shortened(LocalDate last) {
        return last.getDayOfMonth() != limits.anchorAt().getDayOfMonth();
    }

    private void twoWorkingDays(List<String> lines) {
        var full = limits.fullDays1182();
        var touched = limits.touchedDays1182();
        if (full == null || touched == null || same(full) && same(touched)) return;
        lines.add(
                full.equals(touched)
                        ? words.say("step.two-days.same", words.end(full))
                        : words.say("step.two-days", words.end(full), words.end(touched)));
    }

    private boolean same(@Nullable ZonedDateTime limit) {
        return strict().equals(limit);
    }

    private ZonedDateTime strict() {
        return Objects.requireNonNull(limits.strict());
    }
}
