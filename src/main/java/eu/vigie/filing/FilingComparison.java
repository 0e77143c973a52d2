package eu.vigie.filing;

import eu.vigie.document.Letter;
import eu.vigie.refusal.NotFound;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changed from one filing to another, and the cover note that tells the authority. */
@Service
public class FilingComparison {

    private final FilingHistory history;
    private final CurrentForms forms;
    private final FieldLedger ledger;
    private final CoverNote note;
    private final FormNote formNote;
    private final NotePaper paper;

    FilingComparison(
            FilingHistory history,
            CurrentForms forms,
            FieldLedger ledger,
            CoverNote note,
            FormNote formNote,
            NotePaper paper) {
        this.history = history;
        this.forms = forms;
        this.ledger = ledger;
        this.note = note;
        this.formNote = formNote;
        this.paper = paper;
    }

    /** From the earlier filing to this one, none where that was on another form; without an earlier one named, from the filing that this one follows. */
    @Transactional(readOnly = true)
    public List<FieldChange> changes(long filing, @Nullable Long earlier, Locale locale) {
        Filing later = history.row(filing).filing();
        Filing base = base(later, earlier);
        if (!base.form().equals(later.form())) return List.of();
        return new FormDifference(ledger.fields(base.id(), locale), ledger.fields(filing, locale)).changes();
    }

    /** What a follow-up drafted now would say that this filing does not: the facts behind it may have moved on. */
    @Transactional(readOnly = true)
    public List<FieldChange> sinceThen(long filing, Locale locale) {
        return new FormDifference(ledger.fields(filing, locale), ledger.asOfNow(filing, locale)).changes();
    }

    /** The note that goes with a follow-up or a withdrawal, and with every smaller form; a first notification has none. */
    @Transactional(readOnly = true)
    public Letter coverNote(long filing, Locale locale) {
        FilingRows.Row row = history.row(filing);
        Filing later = row.filing();
        if (later.small()) {
            Filing before = later.supersedes() == null ? null : base(later, null);
            List<FieldChange> changes = before == null ? List.of() : changes(filing, before.id(), locale);
            return formNote.write(forms.of(row), before, changes, ledger.fields(filing, locale), locale);
        }
        Filing base = base(later, null);
        Filing first = history.firstSubmitted(later.breach(), later.authority()).orElse(base);
        return note.write(forms.of(row), base, first, changes(filing, base.id(), locale), locale);
    }

    /** The same on paper. */
    @Transactional(readOnly = true)
    public byte[] coverNotePdf(long filing, Locale locale) {
        return paper.print(coverNote(filing, locale), forms.of(history.row(filing)), locale);
    }

    private Filing base(Filing later, @Nullable Long earlier) {
        Long wanted = earlier == null ? later.supersedes() : earlier;
        if (wanted == null) {
            throw new NotFound("filing", "earlier than " + later.id());
        }
        Filing base = history.row(wanted).filing();
        if (!base.breach().equals(later.breach())) {
            throw new NotFound("filing", String.valueOf(wanted));
        }
        return base;
    }
}
