package eu.vigie.filing;

import static java.util.stream.Collectors.toMap;

import eu.vigie.actor.Actor;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.refusal.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Smaller forms that tell one duty of a case: a stage of another regime, or a controller. They are worded, frozen, approved and
 * recorded like a notification to the authority ({@link Filings}); people start each themselves.
 */
@Service
public class DutyFilings {

    /** A form that tells the duty, by the name under which a filing keeps it. */
    public record Form(String id, String title, String source) {}

    private final FilingRows rows;
    private final FilingSteps steps;
    private final FilingHistory history;
    private final MandateRows mandates;
    private final FieldWordings wordings;
    private final Forms forms;
    private final Obligations obligations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DutyFilings(
            FilingRows rows,
            FilingSteps steps,
            FilingHistory history,
            MandateRows mandates,
            FieldWordings wordings,
            Forms forms,
            Obligations obligations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.history = history;
        this.mandates = mandates;
        this.wordings = wordings;
        this.forms = forms;
        this.obligations = obligations;
        this.events = events;
        this.clock = clock;
    }

    /** The forms for that duty, the usual one first, those in a controller's name once it mandated us; empty where none is kept. */
    @Transactional(readOnly = true)
    public List<Form> forms(String breach, long obligation, Locale locale) {
        return offered(breach, obligation).map(form -> told(form, locale)).toList();
    }

    /** Those of them that may be begun now: none of a kind of which one is open. */
    @Transactional(readOnly = true)
    public List<Form> startable(String breach, long obligation, Locale locale) {
        Set<Boolean> open = rows.serving(obligation).stream()
                .filter(filing -> filing.state().open())
                .map(filing -> forms.get(filing.form()).mandated())
                .collect(Collectors.toSet());
        return offered(breach, obligation)
                .filter(form -> !open.contains(form.mandated()))
                .map(form -> told(form, locale))
                .toList();
    }

    private Stream<FormTemplate> offered(String breach, long obligation) {
        boolean mandated = mandates.standing(obligation).isPresent();
        return forms.serving(owed(breach, obligation)).stream().filter(form -> mandated || !form.mandated());
    }

    private static Form told(FormTemplate form, Locale locale) {
        return new Form(form.id(), form.title(locale), form.source(locale));
    }

    /** The form that a filing is on, by its title. */
    public String title(Filing filing, Locale locale) {
        return forms.get(filing.form()).title(locale);
    }

    /** The sections of the form that a filing is on, titles by number. */
    public Map<String, String> sections(Filing filing, Locale locale) {
        return forms.get(filing.form()).sections().stream()
                .collect(toMap(FormTemplate.Section::number, section -> section.title(locale)));
    }

    /** All of a case, whatever duty each tells, oldest first. */
    @Transactional(readOnly = true)
    public List<Filing> of(String breach) {
        return rows.smaller(breach);
    }

    /** All for that duty, oldest first. */
    @Transactional(readOnly = true)
    public List<Filing> of(String breach, long obligation) {
        return rows.serving(owed(breach, obligation).id());
    }

    /**
     * Starts the named form, or the usual one. Officers' own words of the one before are carried over. Refuses a duty that has no
     * form, a duty that is not owed any more, a closed case, a second one while one is open, and one in a
     * controller's name without its mandate.
     */
    @Transactional
    public long start(String breach, long obligation, @Nullable String named, Actor actor) {
        history.hold(breach);
        Obligation owed = owed(breach, obligation);
        FormTemplate form = forms.chosen(owed, named);
        if (history.closed(breach)) throw new FilingNotPossible("filing-case-closed");
        if (!owed.state().open() && owed.metAt() == null) throw new FilingNotPossible("filing-duty-gone");
        String recipient = form.mandated() ? mandate(obligation).authority() : owed.recipient();
        // What we tell a controller and what we tell an authority in its name do not wait for each other.
        List<Filing> before = rows.serving(obligation).stream()
                .filter(filing -> forms.get(filing.form()).mandated() == form.mandated())
                .toList();
        if (before.stream().anyMatch(filing -> filing.state().open())) throw new FilingNotPossible("filing-form-open");
        Optional<Filing> last = before.stream()
                .filter(filing -> filing.state() == FilingState.SUBMITTED)
                .reduce((earlier, later) -> later);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long id = steps.open(
                new FilingSteps.Opened(
                        breach, recipient, null, last.map(Filing::id).orElse(null), form.id(), obligation),
                now);
        last.filter(filing -> filing.form().equals(form.id())).ifPresent(filing -> wordings.inherit(filing.id(), id));
        events.publishEvent(
                new FormStarted(breach, id, Map.of("form", form.id(), "obligation", obligation), actor, now));
        return id;
    }

    /** Refuses a notification to the authority: the process of the case asks for its steps. */
    public static Filing stepByHand(Filing filing) {
        if (filing.obligation() == null) throw new FilingNotPossible("filing-by-task");
        return filing;
    }

    private Mandate mandate(long obligation) {
        return mandates.standing(obligation).orElseThrow(() -> new FilingNotPossible("filing-no-mandate"));
    }

    private Obligation owed(String breach, long obligation) {
        return obligations
                .find(obligation)
                .filter(owed -> owed.breach().equals(breach))
                .orElseThrow(() -> new NotFound("obligation", String.valueOf(obligation)));
    }
}
