package eu.vigie.web.pages;

import eu.vigie.overview.Axis;
import eu.vigie.overview.Measure;
import eu.vigie.overview.Taken;
import eu.vigie.overview.Times;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How long it took in the last twelve months, by month and by cause; nobody's own figures are among them. */
@Controller
class TimesPage {

    private static final int MONTHS = 12;

    private final Times times;
    private final Permission permission;
    private final Readers readers;

    TimesPage(Times times, Permission permission, Readers readers) {
        this.times = times;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/times")
    String show(Model model) {
        permission.require(Right.READ_REGISTER);
        Reader reader = readers.present();
        YearMonth first = YearMonth.from(reader.now().atZone(ZoneOffset.UTC)).minusMonths(MONTHS - 1);
        List<Taken> taken =
                times.since(first.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        Map<String, TimesChart.Line> whole = new LinkedHashMap<>();
        List<TimesChart> charts = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            List<Taken> ofIt =
                    taken.stream().filter(one -> one.measure() == measure).toList();
            String key = Codes.of(measure);
            whole.put(key, line("", "", Axis.WHOLE, ofIt));
            if (ofIt.isEmpty()) continue;
            charts.add(new TimesChart(key + ".month", byMonth(first, ofIt, reader)));
            charts.add(new TimesChart(key + ".cause", byCause(ofIt, reader)));
        }
        model.addAttribute("whole", whole);
        model.addAttribute("charts", charts);
        return "times";
    }

    /** From the first month with a case to the last, those without one between them too: a gap is a gap. */
    private static List<TimesChart.Line> byMonth(YearMonth first, List<Taken> taken, Reader reader) {
        DateTimeFormatter words = DateTimeFormatter.ofPattern("LLL yyyy", reader.locale());
        return LongStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .filter(month -> between(month.toString(), taken))
                .map(month -> line(month.toString(), words.format(month), Axis.MONTH, taken))
                .toList();
    }

    /** Months are written so that their order is the order of their letters. */
    private static boolean between(String month, List<Taken> taken) {
        List<String> counted = taken.stream()
                .filter(one -> one.axis() == Axis.MONTH)
                .map(Taken::group)
                .sorted()
                .toList();
        return !counted.isEmpty()
                && month.compareTo(counted.get(0)) >= 0
                && month.compareTo(counted.get(counted.size() - 1)) <= 0;
    }

    private static List<TimesChart.Line> byCause(List<Taken> taken, Reader reader) {
        return taken.stream()
                .filter(one -> one.axis() == Axis.CAUSE)
                .map(one -> new TimesChart.Line(reader.option("cause", one.group()), one.median(), one.cases()))
                .toList();
    }

    private static TimesChart.Line line(String group, String label, Axis axis, List<Taken> taken) {
        return taken.stream()
                .filter(one -> one.axis() == axis && one.group().equals(group))
                .findFirst()
                .map(one -> new TimesChart.Line(label, one.median(), one.cases()))
                .orElse(new TimesChart.Line(label, null, 0));
    }
}
