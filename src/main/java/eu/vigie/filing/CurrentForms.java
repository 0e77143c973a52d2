package eu.vigie.filing;

import eu.vigie.refusal.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A filing's form: as it was frozen, or else as facts and officers have it now. */
@Component
class CurrentForms {

    /**
     * A form with what it was made from.
     *
     * @param template the form's questions
     * @param fromFacts what the facts alone answer now
     * @param form frozen, or with the officers' words
     */
    record Current(
            Filing filing,
            FormTemplate template,
            Dossier dossier,
            FilledForm fromFacts,
            FilledForm form,
            Map<Integer, Worded> worded) {}

    private final Dossiers dossiers;
    private final Forms templates;
    private final FormFiller filler;
    private final Clock clock;

    CurrentForms(Dossiers dossiers, Forms templates, FormFiller filler, Clock clock) {
        this.dossiers = dossiers;
        this.templates = templates;
        this.filler = filler;
        this.clock = clock;
    }

    /** Refuses one that was erased: it has no form any more. */
    Current of(FilingRows.Row row) {
        Filing filing = row.filing();
        if (filing.erased()) throw new NotFound("form", String.valueOf(filing.id()));
        Current live = live(row);
        String frozen = row.answers();
        return frozen == null
                ? live
                : new Current(
                        live.filing(),
                        live.template(),
                        live.dossier(),
                        live.fromFacts(),
                        FilledForm.read(frozen),
                        live.worded());
    }

    /** Its answers alone: of a frozen form nothing of the case is read. Refuses one that was erased. */
    FilledForm form(FilingRows.Row row) {
        String frozen = row.answers();
        return frozen == null || row.filing().erased() ? of(row).form() : FilledForm.read(frozen);
    }

    /** As the facts have it now, whether it was frozen or not. */
    Current live(FilingRows.Row row) {
        Filing filing = row.filing();
        return as(row, filing.subtype(), filing.lateReason(), clock.instant());
    }

    /** As it would be if it went as that subtype, with that reason. */
    Current as(FilingRows.Row row, @Nullable String subtype, @Nullable String reason, Instant moment) {
        Asked asked = Asked.of(row.filing(), subtype, reason, row.earlierReference());
        Dossier dossier = dossiers.of(row, asked);
        return filled(row.filing(), dossier, row.worded(), moment);
    }

    /** The same filing as it would be if it went as that subtype, from what was read of the case for it as it is. */
    Current instead(Current known, String subtype, Instant moment) {
        Asked asked = known.dossier().asked().as(subtype);
        return filled(known.filing(), known.dossier().as(asked), known.worded(), moment);
    }

    private Current filled(Filing filing, Dossier dossier, Map<Integer, Worded> worded, Instant moment) {
        FormTemplate template = templates.get(filing.form());
        FilledForm fromFacts = filler.fromFacts(template, dossier, moment);
        FilledForm form = filler.whole(template, overlaid(fromFacts, worded), dossier, moment);
        return new Current(filing, template, dossier, fromFacts, form, worded);
    }

    private static FilledForm overlaid(FilledForm fromFacts, Map<Integer, Worded> worded) {
        FilledForm form = fromFacts;
        for (Map.Entry<Integer, Worded> own : worded.entrySet()) {
            form = form.with(
                    own.getKey(), Objects.requireNonNull(own.getValue()).answer());
        }
        return form;
    }
}
