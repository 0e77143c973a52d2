package eu.vigie.deadline;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A period in hours, step by step; what Reg. 1182/71 would give comes last, with each contested point by its number. */
record HourSteps(Limits limits, DeadlineWords words) {

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(words.say("step.hours", limits.stage().length(), words.moment(strict())));
        wall(lines);
        if (limits.hours1182() != null) regulation(lines, limits.hours1182());
        return lines;
    }

    /** Says nothing where no change of the clocks lies between. */
    private void wall(List<String> lines) {
        var wall = Objects.requireNonNull(limits.wallClock());
        var local = limits.anchorAt().toLocalDateTime().plusHours(limits.stage().length());
        if (!local.equals(wall.toLocalDateTime()))
            lines.add(words.say(
                    "step.gap", words.time(local.toLocalTime()), words.day(local.toLocalDate()), words.moment(wall)));
        if (wall.toInstant().equals(strict().toInstant())) return;
        lines.add(words.say("step.wall", limits.stage().length(), words.moment(wall)));
        lines.add(words.say("step.plan", words.moment(Objects.requireNonNull(limits.planBy()))));
    }

    private void regulation(List<String> lines, ZonedDateTime hours) {
        lines.add(words.say("step.c1"));
        var start = words.moment(Objects.requireNonNull(limits.countingStart()));
        lines.add(words.say("step.c2", start, limits.stage().length(), words.end(hours)));
        if (limits.fullDays1182() == null || limits.touchedDays1182() == null) return;
        workingDays(lines, hours, limits.fullDays1182(), limits.touchedDays1182());
    }

    private void workingDays(List<String> lines, ZonedDateTime hours, ZonedDateTime full, ZonedDateTime touched) {
        if (full.equals(hours) && touched.equals(hours)) {
            lines.add(words.say("step.c3.nothing"));
            return;
        }
        lines.add(words.say("step.c3"));
        lines.add(
                full.equals(touched)
                        ? words.say("step.c4.same", words.end(full))
                        : words.say("step.c4", words.end(full), words.end(touched)));
        lines.addAll(HolidaySteps.between(limits, full, words));
    }

    private ZonedDateTime strict() {
        return Objects.requireNonNull(limits.strict());
    }
}
