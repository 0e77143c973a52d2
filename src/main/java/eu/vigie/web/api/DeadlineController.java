package eu.vigie.web.api;

import eu.vigie.deadline.Arithmetic;
import eu.vigie.deadline.Limits;
import eu.vigie.deadline.Query;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Legal clocks: what a regime's period comes to from an instant. Stores nothing. */
@RestController
@RequestMapping("/api/deadlines")
class DeadlineController {

    @PostMapping("/preview")
    Preview preview(@RequestBody Query query, Locale locale) {
        var limits = query.answer();
        return Preview.of(limits, new Arithmetic(limits, locale));
    }

    /** The answer; instants carry the offset of the authority's zone. */
    record Preview(
            String regime,
            String stage,
            String status,
            String zone,
            @Nullable String anchorAt,
            @Nullable String strict,
            @Nullable String wallClock,
            @Nullable String planBy,
            @Nullable String countingStart,
            @Nullable String hours1182,
            @Nullable String fullDays1182,
            @Nullable String touchedDays1182,
            @Nullable String workingDay1182,
            @Nullable String noonNextWorkingDay,
            @Nullable String target,
            List<String> steps,
            List<String> citations) {

        static Preview of(Limits limits, Arithmetic arithmetic) {
            return new Preview(
                    limits.regime().id(),
                    limits.stage().name(),
                    limits.regime().status().name().toLowerCase(Locale.ROOT),
                    limits.anchorAt().getZone().getId(),
                    text(limits.anchorAt()),
                    text(limits.strict()),
                    text(limits.wallClock()),
                    text(limits.planBy()),
                    text(limits.countingStart()),
                    text(limits.hours1182()),
                    text(limits.fullDays1182()),
                    text(limits.touchedDays1182()),
                    text(limits.workingDay1182()),
                    text(limits.noonNextWorkingDay()),
                    text(limits.target()),
                    arithmetic.steps(),
                    arithmetic.citations());
        }

        private static @Nullable String text(@Nullable ZonedDateTime at) {
            return at == null ? null : at.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        }
    }
}
