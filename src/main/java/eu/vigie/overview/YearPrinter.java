package eu.vigie.overview;

import eu.vigie.document.PdfPrinter;
import eu.vigie.document.PrintedPage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints a year (PDF/A-2a, PDF/UA). */
@Component
public class YearPrinter {

    private static final List<String> HEADINGS = List.of(
            "year.title",
            "year.total",
            "year.note",
            "year.count",
            "year.group",
            "year.times",
            "year.what",
            "year.median",
            "year.ninetieth",
            "year.late",
            "year.late.none",
            "year.late.more",
            "year.duty",
            "year.due",
            "year.met",
            "year.reason",
            "year.paper.page",
            "year.paper.of");

    private final PrintedPage page = PrintedPage.of("overview/year.xhtml");
    private final YearSheets sheets;
    private final PdfPrinter printer;
    private final MessageSource messages;

    YearPrinter(YearSheets sheets, PdfPrinter printer, MessageSource messages) {
        this.sheets = sheets;
        this.printer = printer;
        this.messages = messages;
    }

    /** French or English. */
    public byte[] pdf(YearReport report, Locale locale) {
        Locale language = locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        YearSheet sheet = sheets.of(report, language);
        Object[] values = {String.valueOf(sheet.year()), sheet.total()};
        Map<String, Object> page = new HashMap<>();
        Map<String, String> say = new HashMap<>();
        HEADINGS.forEach(key -> say.put(
                key.substring("year.".length()).replace('.', '_'),
                Objects.requireNonNull(messages.getMessage(key, values, key, language))));
        page.put("say", say);
        page.put("language", language.getLanguage());
        page.put("year", String.valueOf(sheet.year()));
        page.put("charts", sheet.charts().stream().map(YearPrinter::chart).toList());
        page.put("times", sheet.times());
        page.put("late", sheet.late());
        page.put("inTime", sheet.late().isEmpty());
        page.put("moreLate", sheet.moreLate());
        return printer.print(this.page.fill(page));
    }

    private static Map<String, Object> chart(YearChart chart) {
        return Map.of(
                "title",
                chart.title(),
                "bars",
                chart.bars().stream()
                        .map(bar -> Map.of(
                                "label", bar.line().label(),
                                "cases", String.valueOf(bar.line().cases()),
                                "percent", String.valueOf(bar.percent())))
                        .toList());
    }
}
