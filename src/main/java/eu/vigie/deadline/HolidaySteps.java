package eu.vigie.deadline;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** Names the public holidays on which a limit of Reg. 1182/71 depends. */
final class HolidaySteps {

    private HolidaySteps() {}

    /** One line, or none where no holiday lies between. */
    static List<String> between(Limits limits, ZonedDateTime end, DeadlineWords words) {
        var from = limits.anchorAt().toLocalDate();
        var to = end.minusNanos(1).toLocalDate();
        var named = Holidays.of(limits.regime(), limits.anchorAt().getZone()).named(from, to, words.locale());
        if (named.isEmpty()) return List.of();
        return List.of(words.say(
                "step.holidays",
                named.entrySet().stream()
                        .map(one -> words.say("step.holiday", words.day(one.getKey()), one.getValue()))
                        .collect(Collectors.joining(", "))));
    }
}
