package eu.vigie.web.pages;

import eu.vigie.rootcause.Measure;
import java.time.LocalDate;
import java.util.List;

/**
 * A measure as a line of a list.
 *
 * @param passed it is open and its day has passed
 */
record MeasureLine(Measure measure, boolean passed) {

    static List<MeasureLine> of(List<Measure> measures, Reader reader) {
        LocalDate today = LocalDate.ofInstant(reader.now(), reader.zone());
        return measures.stream()
                .map(one -> new MeasureLine(one, one.open() && one.dueOn().isBefore(today)))
                .toList();
    }

    public String address() {
        return "/breaches/" + measure.breach() + "/measures/" + measure.id();
    }

    /** {@code passed}, {@code open}, {@code done} or {@code dropped}. */
    public String state() {
        if (measure.doneAt() != null) return "done";
        if (measure.droppedAt() != null) return "dropped";
        return passed ? "passed" : "open";
    }
}
