package eu.vigie.overview;

import eu.vigie.document.PrintedMoment;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a year into words, French or English. */
@Component
public class YearSheets {

    private final MessageSource messages;
    private final ZoneId zone;

    YearSheets(MessageSource messages, @Value("${vigie.zone:Europe/Paris}") ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** The same numbers, with their words. */
    public YearSheet of(YearReport report, Locale locale) {
        Said say = new Said(messages, locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH);
        return new YearSheet(
                report.year(),
                report.total(),
                charts(report, say),
                report.times().stream().map(one -> time(one, say)).toList(),
                report.late().stream().map(one -> late(one, say)).toList(),
                report.moreLate());
    }

    private static List<YearChart> charts(YearReport report, Said say) {
        return Stream.of(
                        new YearChart("months", say.text("year.months"), months(report.months(), say)),
                        chart("cases", "outcome", report.cases(), say),
                        chart("causes", "cause", report.causes(), say),
                        chart("roles", "role", report.roles(), say),
                        chart("authority", "year.authority", report.authority(), say),
                        chart("persons", "year.persons", report.persons(), say))
                .filter(chart -> !chart.lines().isEmpty())
                .toList();
    }

    private static List<YearChart.Line> months(Map<String, Long> months, Said say) {
        return months.entrySet().stream()
                .map(one -> new YearChart.Line(
                        Month.of(Integer.parseInt(one.getKey()))
                                .getDisplayName(TextStyle.FULL_STANDALONE, say.locale()),
                        one.getValue()))
                .toList();
    }

    /** The greatest first. */
    private static YearChart chart(String key, String field, Map<String, Long> counted, Said say) {
        return new YearChart(
                key,
                say.text("year." + key),
                counted.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(one -> new YearChart.Line(say.word(field, one.getKey()), one.getValue()))
                        .toList());
    }

    private static YearSheet.Time time(YearReport.Spread spread, Said say) {
        String key = "times." + spread.measure().name().toLowerCase(Locale.ROOT);
        return new YearSheet.Time(
                say.text(key),
                say.text(key + ".means"),
                length(spread.median(), say),
                length(spread.ninetieth(), say),
                spread.cases());
    }

    private static String length(Duration took, Said say) {
        return say.text("year.length", String.valueOf(took.toHours()), took.toMinutesPart());
    }

    private YearSheet.Late late(YearReport.Late late, Said say) {
        return new YearSheet.Late(
                late.breach(),
                late.regime(),
                late.recipient(),
                moment(late.dueAt(), say),
                moment(late.metAt(), say),
                Objects.requireNonNullElse(late.reason(), ""));
    }

    private String moment(Instant at, Said say) {
        return PrintedMoment.of(at.atZone(zone), "HH:mm (XXX)", say.locale());
    }

    /** The words of one language. */
    record Said(MessageSource messages, Locale locale) {

        String text(String key, @Nullable Object... values) {
            return Objects.requireNonNull(messages.getMessage(key, values.length == 0 ? null : values, key, locale));
        }

        /** A code of the contract, or of a field of our own. */
        String word(String field, String code) {
            String own = field.startsWith("year.") ? field + "." + code : "option." + field + "." + code;
            String shared = Objects.requireNonNull(messages.getMessage("option." + code, null, code, locale));
            return Objects.requireNonNull(messages.getMessage(own, null, shared, locale));
        }
    }
}
