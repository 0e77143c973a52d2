package eu.vigie.drill;

import eu.vigie.escalation.Escalation;
import eu.vigie.filing.FieldLedger;
import eu.vigie.filing.Filing;
import eu.vigie.filing.FilingState;
import eu.vigie.filing.Filings;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a scorecard off what the case has: its time line, its duties, its rungs, its form. */
@Component
class Scoring {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Obligations obligations;
    private final Escalation escalation;
    private final Filings filings;
    private final FieldLedger fields;
    private final InjectTable injects;
    private final StepsTaken steps;

    Scoring(
            Obligations obligations,
            Escalation escalation,
            Filings filings,
            FieldLedger fields,
            InjectTable injects,
            StepsTaken steps) {
        this.obligations = obligations;
        this.escalation = escalation;
        this.filings = filings;
        this.fields = fields;
        this.injects = injects;
        this.steps = steps;
    }

    /** As it stands at that instant, which is not in the past. */
    Scorecard of(Drill drill, Instant now) {
        return of(drill, now, openFields(drill));
    }

    /** The same with no field of the form, which is filled from everything the case has. */
    Scorecard withoutForm(Drill drill, Instant now) {
        return of(drill, now, List.of());
    }

    private Scorecard of(Drill drill, Instant now, List<Scorecard.OpenField> fields) {
        List<Obligation> owed = obligations.of(drill.breach());
        StepsTaken.Taken taken = steps.of(drill, now);
        RungScore rungs = RungScore.of(drill, escalation.rung(drill.breach()), owed);
        return new Scorecard(
                drill.breach(),
                drill.scenario(),
                drill.speed(),
                drill.startedAt(),
                now,
                !drill.running(),
                Measures.of(drill, now, taken.entries(), owed),
                rungs.rungs(),
                rungs.inOrder(),
                fields,
                taken.waits(),
                answers(drill));
    }

    /** To be kept with the drill that ends at that instant. */
    String kept(Drill drill, Instant now) {
        Drill ended = new Drill(
                drill.breach(),
                drill.title(),
                drill.scenario(),
                drill.language(),
                drill.speed(),
                drill.startedAt(),
                drill.startedBy(),
                now,
                drill.startedBy(),
                drill.participants());
        return JSON.writeValueAsString(of(ended, now));
    }

    static Scorecard read(String kept) {
        return JSON.readValue(kept, Scorecard.class);
    }

    /** Which form: the authority's own, or a smaller one that tells one duty. */
    private record Form(String authority, @Nullable Long obligation) {}

    /**
     * Of the latest form of each authority, and of each duty with a form of its own, as if it were to be complete. A field that two
     * authorities ask for is open once.
     */
    private List<Scorecard.OpenField> openFields(Drill drill) {
        Map<Form, Filing> latest = new LinkedHashMap<>();
        filings.onAnyForm(drill.breach()).stream()
                .filter(filing -> !filing.withdraws() && filing.state() != FilingState.WITHDRAWN)
                .forEach(filing -> latest.put(new Form(filing.authority(), filing.obligation()), filing));
        return latest.values().stream()
                .flatMap(filing -> openFields(filing, drill).stream())
                .distinct()
                .toList();
    }

    private List<Scorecard.OpenField> openFields(Filing filing, Drill drill) {
        return fields.open(filing.id(), "complete", drill.language()).stream()
                .map(field -> new Scorecard.OpenField(field.number(), field.title()))
                .toList();
    }

    private List<Scorecard.Answer> answers(Drill drill) {
        return injects.of(drill.breach()).stream()
                .filter(one -> one.kind() == InjectKind.CALL && one.happenedAt() != null)
                .map(one -> new Scorecard.Answer(one.title(), one.role(), after(drill, one), one.answeredBy()))
                .toList();
    }

    private static @Nullable Long after(Drill drill, Inject call) {
        Instant happened = call.happenedAt();
        Instant answered = call.answeredAt();
        if (happened == null || answered == null) return null;
        return drill.caseTime(answered).minus(drill.caseTime(happened)).toSeconds();
    }
}
