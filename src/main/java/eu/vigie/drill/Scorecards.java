package eu.vigie.drill;

import eu.vigie.refusal.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the drills of the house were worth: of one, and beside those of the same scenario before it. */
@Component
@Transactional(readOnly = true)
public class Scorecards {

    private static final int COMPARED = 5;

    private final DrillTable drills;
    private final Scoring scoring;
    private final ScorecardPaper paper;
    private final Clock clock;

    Scorecards(DrillTable drills, Scoring scoring, ScorecardPaper paper, Clock clock) {
        this.drills = drills;
        this.scoring = scoring;
        this.paper = paper;
        this.clock = clock;
    }

    /**
     * A drill beside those before it.
     *
     * @param card as it was when the drill was ended; as it stands now while it runs
     * @param earlier those of the last drills of the same scenario that ended before this one began, newest first; five at most
     */
    public record Compared(Drill drill, Scorecard card, List<Scorecard> earlier) {}

    /** The drill of that case, or {@link NotFound}. */
    public Compared of(String breach) {
        return compared(breach, scoring::of);
    }

    /** The same without the fields of the form while the drill runs: the form's own page tells them then. */
    public Compared atAGlance(String breach) {
        return compared(breach, scoring::withoutForm);
    }

    /** On paper, with the earlier ones beside it. */
    public byte[] pdf(String breach, Locale locale) {
        Compared all = of(breach);
        return paper.print(all.drill(), all.card(), all.earlier(), locale);
    }

    private Compared compared(String breach, BiFunction<Drill, Instant, Scorecard> live) {
        DrillTable.Scored found = drills.scored(breach).orElseThrow(() -> new NotFound("drill", breach));
        Drill drill = found.drill();
        String kept = found.scorecard();
        Scorecard card =
                kept == null ? live.apply(drill, clock.instant().truncatedTo(ChronoUnit.MICROS)) : Scoring.read(kept);
        return new Compared(drill, card, earlier(drill));
    }

    private List<Scorecard> earlier(Drill drill) {
        return drills.scorecards(drill.scenario(), drill.startedAt(), COMPARED).stream()
                .map(Scoring::read)
                .toList();
    }
}
