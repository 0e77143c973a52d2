package eu.vigie.filing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays a filing out for the authority's portal, where a person copies it: no machine interface is published. */
@Service
public class PortalHandOver {

    /** The portal is French whatever the reader speaks. */
    private static final Locale PORTAL = Locale.FRENCH;

    private final FilingHistory history;
    private final CurrentForms forms;
    private final FieldLedger ledger;
    private final PortalForm portal;

    PortalHandOver(FilingHistory history, CurrentForms forms, FieldLedger ledger, PortalForm portal) {
        this.history = history;
        this.forms = forms;
        this.ledger = ledger;
        this.portal = portal;
    }

    /** The copy sheet; glosses and headings in the reader's language, values in the portal's. */
    @Transactional(readOnly = true)
    public PortalSheet sheet(long filing, Locale reader) {
        CurrentForms.Current current = forms.of(history.row(filing));
        Map<Integer, FieldEntry> entries =
                ledger.fields(filing, PORTAL).stream().collect(Collectors.toMap(FieldEntry::number, entry -> entry));
        return new PortalSheet(
                portal.name,
                portal.version,
                portal.address,
                current.filing().digest(),
                portal.sections().stream()
                        .map(section -> section(section, current.form(), entries, reader))
                        .toList());
    }

    private static PortalSheet.Section section(
            PortalForm.Section section, FilledForm form, Map<Integer, FieldEntry> entries, Locale reader) {
        return new PortalSheet.Section(
                section.number(),
                section.title(reader),
                section.questions().stream()
                        .map(question -> item(question, form, entries, reader))
                        .toList());
    }

    private static PortalSheet.Item item(
            PortalForm.Question question, FilledForm form, Map<Integer, FieldEntry> entries, Locale reader) {
        List<FieldEntry> sources = question.sources().stream()
                .map(entries::get)
                .filter(Objects::nonNull)
                .toList();
        Condition when = question.when();
        boolean asked = when == null || when.holds(form.circumstances(false));
        List<String> values = asked ? values(question, form, sources) : List.of();
        FieldStatus status = asked ? status(sources, values) : FieldStatus.NOT_APPLICABLE;
        return new PortalSheet.Item(question.label(), question.gloss(reader), status, values, question.sources());
    }

    private static List<String> values(PortalForm.Question question, FilledForm form, List<FieldEntry> sources) {
        Circumstances now = form.circumstances(false);
        String step = form.severity() == null ? null : question.scale().get(form.severity());
        if (step != null) {
            return List.of(step);
        }
        if (!question.options().isEmpty()) {
            return question.options().entrySet().stream()
                    .filter(option -> option.getKey().holds(now))
                    .map(Map.Entry::getValue)
                    .toList();
        }
        return sources.stream().map(FieldEntry::shown).filter(Objects::nonNull).toList();
    }

    /** Unknown as soon as one of its fields is; else answered when there is something to copy. */
    private static FieldStatus status(List<FieldEntry> sources, List<String> values) {
        if (sources.stream().anyMatch(entry -> entry.status() == FieldStatus.UNKNOWN)) {
            return FieldStatus.UNKNOWN;
        }
        if (!values.isEmpty()) {
            return FieldStatus.ANSWERED;
        }
        boolean aside = sources.stream().allMatch(entry -> entry.status() == FieldStatus.NOT_APPLICABLE);
        return aside ? FieldStatus.NOT_APPLICABLE : FieldStatus.LEFT_OUT;
    }
}
