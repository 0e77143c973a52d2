package eu.vigie.filing;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Fills the form from a dossier, section by section; then the officers' own words, then what must say that it will follow. */
@Component
class FormFiller {

    private final Forms forms;

    FormFiller(Forms forms) {
        this.forms = forms;
    }

    /** As the facts have it at that moment, before anybody put a field in other words. */
    FilledForm fromFacts(FormTemplate form, Dossier dossier, Instant moment) {
        FilledForm told = authority(dossier, moment);
        boolean authority = form.id().equals(Forms.AUTHORITY);
        return authority ? told : new TakenAnswers(forms.authority(), told, dossier).into(form);
    }

    private FilledForm authority(Dossier dossier, Instant moment) {
        Answers answers = new Answers();
        PartyAnswers.fill(dossier, answers);
        TimelineAnswers.fill(dossier, answers, moment);
        IncidentAnswers.fill(dossier, answers, forms.authority());
        SystemAnswers.fill(dossier, answers);
        ConsequenceAnswers.fill(dossier, answers);
        MeasureAnswers.fill(dossier, answers);
        CommunicationAnswers.fill(dossier, answers);
        return answers.form(
                dossier.assessment().severity() == null
                        ? null
                        : dossier.assessment().severity().band());
    }

    /** A mandatory text is never left empty: it says that the answer follows, or that the question has no object here. */
    FilledForm whole(FormTemplate template, FilledForm form, Dossier dossier, Instant moment) {
        Wording words = dossier.wording();
        Circumstances now = form.circumstances(dossier.lateAt(moment));
        FilledForm whole = form;
        for (FormField field : template.fields().toList()) {
            boolean empty = field.kind() == FieldKind.TEXT && form.answer(field) == null;
            if (empty && field.need() == FormField.Need.MANDATORY) {
                whole = field.owed(now)
                        ? whole.pending(field.number(), words.say("under-assessment"))
                        : whole.with(field.number(), words.say("not-applicable"));
            }
        }
        return whole;
    }
}
