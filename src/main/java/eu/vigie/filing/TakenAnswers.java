package eu.vigie.filing;

import eu.vigie.obligation.Obligation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills a smaller form from the authority's, so that a fact is put into words in one place.
 *
 * @param authority the authority's form, {@code told} as the facts answer it
 */
record TakenAnswers(FormTemplate authority, FilledForm told, Dossier dossier) {

    FilledForm into(FormTemplate form) {
        Answers answers = new Answers();
        form.fields().forEach(field -> answers.put(field.number(), answer(field)));
        return answers.form(told.severity());
    }

    private @Nullable Object answer(FormField field) {
        return switch (field.from()) {
            case "obligation.anchor" ->
                dossier.served()
                        .map(owed -> owed.anchorAt())
                        .map(at -> dossier.wording().stamp(at))
                        .orElse(null);
            case "obligation.recipient" ->
                dossier.served().map(Obligation::recipientName).orElse(null);
            case "mandate.document" ->
                dossier.mandate() == null ? null : dossier.mandate().document();
            case "breach.detectedAt" -> dossier.wording().stamp(dossier.breach().detectedAt());
            case "step.root_cause_analysis" ->
                dossier.trail()
                        .step("root_cause_analysis")
                        .map(CaseTrail.Step::text)
                        .orElse(null);
            default -> field.options().isEmpty() ? text(field.taken().fields()) : letter(field);
        };
    }

    private @Nullable Object letter(FormField field) {
        Circumstances now = told.circumstances(false);
        String letter = field.taken().letters().entrySet().stream()
                .filter(option -> option.getKey().holds(now))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (letter != null) return letter;
        return field.pending().isEmpty() ? null : field.pending().substring(0, 1);
    }

    /** One answer as it stands, several each under its question. What only says that it will follow is no answer. */
    private String text(List<Integer> numbers) {
        List<FormField> known =
                numbers.stream().map(authority::field).filter(this::known).toList();
        return known.stream()
                .map(field -> known.size() == 1 ? shown(field) : field.title(dossier.locale()) + ": " + shown(field))
                .collect(Collectors.joining("\n"));
    }

    private boolean known(FormField field) {
        Circumstances now = told.circumstances(false);
        return FieldStatus.of(field, told, now) == FieldStatus.ANSWERED;
    }

    private String shown(FormField field) {
        Object answer = told.answer(field);
        return answer == null ? "" : dossier.wording().shown(field, answer);
    }
}
