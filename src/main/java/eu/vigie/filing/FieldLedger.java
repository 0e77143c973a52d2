package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.refusal.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The fields of a filing: where each stands, what is still owed, and what an officer says in own words. */
@Service
public class FieldLedger {

    /** What the CNIL allows for completing an initial notification (soft; Art. 33(4): without undue further delay). */
    static final Duration COMPLETION = Duration.ofHours(72);

    private static final String COMPLETE = "complete";

    private final FilingHistory history;
    private final CurrentForms forms;
    private final FieldWordings wordings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FieldLedger(
            FilingHistory history,
            CurrentForms forms,
            FieldWordings wordings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.history = history;
        this.forms = forms;
        this.wordings = wordings;
        this.events = events;
        this.clock = clock;
    }

    /** Every field in the form's order, titles in the reader's language. */
    @Transactional(readOnly = true)
    public List<FieldEntry> fields(long filing, Locale locale) {
        return entries(forms.of(history.row(filing)), locale);
    }

    /**
     * A form in the making, from one reading of the case.
     *
     * @param fields as {@link #fields}
     * @param owed as {@link #open} for a complete notification
     */
    public record InTheMaking(List<FieldEntry> fields, List<FieldEntry> owed) {}

    /** Refuses a subtype that the filing cannot have. */
    @Transactional(readOnly = true)
    public InTheMaking inTheMaking(long filing, Locale locale) {
        FilingRows.Row row = history.row(filing);
        String kind = DraftRules.kind(row.filing(), COMPLETE);
        CurrentForms.Current now = forms.of(row);
        return new InTheMaking(entries(now, locale), open(forms.instead(now, kind, clock.instant()), locale));
    }

    /** The same filing as the facts have it now, frozen or not. */
    List<FieldEntry> asOfNow(long filing, Locale locale) {
        return entries(forms.live(history.row(filing)), locale);
    }

    /** What a form of that subtype would still owe if it were drafted now; refuses an unknown subtype. */
    @Transactional(readOnly = true)
    public List<FieldEntry> open(long filing, String subtype, Locale locale) {
        FilingRows.Row row = history.row(filing);
        String kind = DraftRules.kind(row.filing(), subtype);
        CurrentForms.Current current = forms.as(row, kind, row.filing().lateReason(), clock.instant());
        return open(current, locale);
    }

    /** Reasons that the receipt takes hold no draft up. */
    private List<FieldEntry> open(CurrentForms.Current current, Locale locale) {
        boolean late = draft(current) && current.dossier().owesReasonsAt(clock.instant());
        return entries(current, late, locale).stream()
                .filter(entry -> entry.status() == FieldStatus.UNKNOWN)
                .toList();
    }

    /**
     * An officer answers a field in own words; kept until the filing is frozen and handed on to its follow-up. Refused once
     * frozen, and for a field that a recorded fact answers.
     */
    @Transactional
    public void word(long filing, int number, @Nullable Object answer, Actor actor) {
        CurrentForms.Current current = draft(filing, number);
        FormField field = current.template().field(number);
        Object checked = WordingRules.checked(field, answer, current.dossier().locale());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        wordings.put(filing, number, new Worded(checked, Worded.basis(current.fromFacts(), field), actor.name(), now));
        published(current.filing(), number, true, actor, now);
    }

    /** Back to what the facts answer. */
    @Transactional
    public void unword(long filing, int number, Actor actor) {
        CurrentForms.Current current = draft(filing, number);
        if (!wordings.remove(filing, number)) {
            throw new NotFound("field", String.valueOf(number));
        }
        published(current.filing(), number, false, actor, clock.instant());
    }

    private CurrentForms.Current draft(long filing, int number) {
        FilingRows.Row row = history.row(filing);
        if (row.answers() != null || row.filing().state() != FilingState.DRAFT) {
            throw FilingNotPossible.at("field_" + number, "filing-frozen", "field_" + number);
        }
        return forms.of(row);
    }

    private void published(Filing filing, int number, boolean own, Actor actor, Instant now) {
        events.publishEvent(
                new FieldWorded(filing.breach(), filing.id(), Map.of("field", number, "own", own), actor, now));
    }

    private List<FieldEntry> entries(CurrentForms.Current current, Locale locale) {
        return entries(current, draft(current) && current.dossier().lateAt(clock.instant()), locale);
    }

    private static boolean draft(CurrentForms.Current current) {
        return current.filing().digest() == null;
    }

    private List<FieldEntry> entries(CurrentForms.Current current, boolean late, Locale locale) {
        return new Ledger(current, late, due(current), locale).entries();
    }

    /**
     * When the duty to complete is due, whose ladder reminds the owners; without one 72 hours after the initial notification, and
     * before that the strict limit.
     */
    private @Nullable Instant due(CurrentForms.Current current) {
        Dossier dossier = current.dossier();
        return dossier.owed(Duty.FOLLOW_UP)
                .filter(Obligation::running)
                .map(Obligation::limit)
                .or(() -> completion(current.filing(), dossier.breach().speed()))
                .or(dossier::strictLimit)
                .orElse(null);
    }

    private Optional<Instant> completion(Filing filing, int speed) {
        return initial(filing).map(Filing::submittedAt).map(at -> at.plus(COMPLETION.dividedBy(speed)));
    }

    /** What is completed: a first notification itself, and what follows it completes the one that went first. */
    private Optional<Filing> initial(Filing filing) {
        return filing.first() ? Optional.of(filing) : history.firstSubmitted(filing.breach(), filing.authority());
    }
}
