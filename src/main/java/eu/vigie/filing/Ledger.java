package eu.vigie.filing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where each field of a form stands, and on whose word.
 *
 * @param due until when what is unknown is to be found out
 */
record Ledger(
        CurrentForms.Current current,
        boolean late,
        @Nullable Instant due,
        Locale locale) {

    List<FieldEntry> entries() {
        Circumstances now = current.form().circumstances(late);
        return current.template().sections().stream()
                .flatMap(section -> section.fields().stream().map(field -> entry(section, field, now)))
                .toList();
    }

    private FieldEntry entry(FormTemplate.Section section, FormField field, Circumstances now) {
        FieldStatus status = FieldStatus.of(field, current.form(), now);
        boolean unknown = status == FieldStatus.UNKNOWN;
        Object value =
                status == FieldStatus.NOT_APPLICABLE ? null : current.form().answer(field);
        Wording words = new Wording(locale, current.dossier().zone());
        Worded own = current.worded().get(field.number());
        CaseTrail.Mark mark = value == null ? null : new Provenance(current).of(field);
        return new FieldEntry(
                field.number(),
                section.number(),
                field.title(locale),
                field.kind().name().toLowerCase(Locale.ROOT),
                field.many(),
                field.need().name().toLowerCase(Locale.ROOT),
                field.anchor(),
                status,
                value,
                value == null ? null : shown(field, value, words),
                own == null ? field.from() : "officer",
                mark == null ? null : mark.by(),
                mark == null ? null : mark.at(),
                unknown ? field.owner() : null,
                unknown ? due : null,
                status == FieldStatus.NOT_APPLICABLE ? reason(field, words) : null,
                field.wordable() && current.filing().worded(),
                own != null && own.overtaken(current.fromFacts(), field),
                options(field).toList());
    }

    /** What only says that the answer follows, or that there is none, is said in the reader's language. */
    private static String shown(FormField field, Object value, Wording words) {
        return Stream.of("under-assessment", "not-applicable")
                .filter(key -> Stream.of(Locale.FRENCH, Locale.ENGLISH)
                        .anyMatch(spoken -> value.equals(new Wording(spoken, words.zone()).say(key))))
                .findFirst()
                .map(key -> words.say(key))
                .orElseGet(() -> words.shown(field, value));
    }

    private Stream<FieldEntry.Option> options(FormField field) {
        return field.options().keySet().stream()
                .map(letter -> new FieldEntry.Option(letter, field.label(letter, locale)));
    }

    /** In the form's own terms: "only where field 38 is: Yes". */
    private String reason(FormField field, Wording words) {
        Condition when = field.when();
        return when == null ? words.say("not-applicable") : new ConditionWords(current.template(), words).of(when);
    }
}
