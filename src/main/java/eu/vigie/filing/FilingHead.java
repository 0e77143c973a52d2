package eu.vigie.filing;

import eu.vigie.obligation.Duty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The head of the printed form: who, to whom, which notification, and the times that count. */
record FilingHead(CurrentForms.Current current, List<FieldEntry> entries, Wording words) {

    List<Map<String, String>> lines() {
        Filing filing = current.filing();
        List<Map<String, String>> lines = new ArrayList<>();
        line(lines, sender(), current.dossier().organisation().name());
        line(lines, served() ? "recipient" : "authority", current.dossier().addressee(words));
        line(lines, "type", shown(4).isEmpty() ? shown(3) : shown(3) + " · " + shown(4));
        line(lines, "case", filing.breach());
        line(lines, "state", words.say("state." + filing.state().name().toLowerCase(Locale.ROOT)));
        line(lines, "previous", shown(6));
        line(lines, "withdrawal", shown(5));
        line(lines, "reference", filing.authorityReference());
        line(lines, "aware", shown(48));
        line(
                lines,
                served() ? "limit.stage" : "limit",
                current.dossier().strictLimit().map(words::moment).orElse(null));
        line(lines, "submitted", submitted(filing));
        line(lines, "late", shown(49));
        return lines;
    }

    /** A controller notifies an authority; a processor its controller; under another regime an entity. */
    private String sender() {
        return current.dossier()
                .served()
                .map(owed -> owed.duty() == Duty.CONTROLLERS ? "processor" : "entity")
                .orElse("controller");
    }

    private boolean served() {
        return current.filing().small();
    }

    private String submitted(Filing filing) {
        return filing.submittedAt() == null ? words.say("page.submitted.none") : words.moment(filing.submittedAt());
    }

    private void line(List<Map<String, String>> lines, String key, @Nullable String answer) {
        if (answer != null && !answer.isBlank()) {
            lines.add(Map.of("name", words.say("page." + key), "answer", answer));
        }
    }

    private String shown(int number) {
        return FilingPage.shown(entries, number);
    }
}
