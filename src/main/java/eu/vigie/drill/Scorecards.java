package eu.vigie.drill;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the drills of the house were worth: of one, and beside those of the same scenario before it. */
@Component
@Transactional(readOnly = true)
public class Scorecards {

    private static final int COMPARED = 5;

    private final DrillTable drills;
    private final Drills known;
    private final Scoring scoring;
    private final ScorecardPaper paper;
    private final Clock clock;

    Scorecards(DrillTable drills, Drills known, Scoring scoring, ScorecardPaper paper, Clock clock) {
        this.drills = drills;
        this.known = known;
        this.scoring = scoring;
        this.paper = paper;
        this.clock = clock;
    }

    /** As it was when the drill was ended; as it stands now while it runs. */
    public Scorecard of(String breach) {
        Drill drill = known.get(breach);
        return drills.scorecard(breach)
                .map(Scoring::read)
                .orElseGet(() -> scoring.of(drill, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** Those of the last drills of the same scenario that ended before this one began, newest first; five at most. */
    public List<Scorecard> earlier(String breach) {
        Drill drill = known.get(breach);
        return drills.scorecards(drill.scenario(), drill.startedAt(), COMPARED).stream()
                .map(Scoring::read)
                .toList();
    }

    /** On paper, with the earlier ones beside it. */
    public byte[] pdf(String breach, Locale locale) {
        return paper.print(known.get(breach), of(breach), earlier(breach), locale);
    }
}
