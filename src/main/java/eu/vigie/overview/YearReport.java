package eu.vigie.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A year in numbers, never by person. Exercises do not count; what turned out to be no breach stands in {@code cases} alone.
 *
 * @param year of detection, in UTC
 * @param cases how many, by outcome; {@code undecided} while triage has said nothing
 * @param months how many by month, from January on, all twelve
 * @param causes how many by cause
 * @param roles how many by role of the organisation
 * @param authority how many were notified to an authority ({@code notified}), and why the others were not
 * @param persons how many told the persons concerned ({@code told}, {@code told_publicly}), and why the others did not
 * @param times how long it took, a measure that nothing was counted for left out
 * @param late duties that were met late, by case; at most 200
 * @param moreLate whether there are more
 */
public record YearReport(
        int year,
        Map<String, Long> cases,
        Map<String, Long> months,
        Map<String, Long> causes,
        Map<String, Long> roles,
        Map<String, Long> authority,
        Map<String, Long> persons,
        List<Spread> times,
        List<Late> late,
        boolean moreLate) {

    /** Half of the cases took longer than {@code median}, one in ten longer than {@code ninetieth}. */
    public record Spread(Measure measure, long cases, Duration median, Duration ninetieth) {}

    /** A duty that was met after its limit, and why, as it was said when it was filed. */
    public record Late(
            String breach,
            String regime,
            String recipient,
            Instant dueAt,
            Instant metAt,
            @Nullable String reason) {}

    /** All cases of the year. */
    public long total() {
        return cases.values().stream().mapToLong(Long::longValue).sum();
    }
}
