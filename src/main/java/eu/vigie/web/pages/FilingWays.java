package eu.vigie.web.pages;

import eu.vigie.filing.FallenAway;
import eu.vigie.filing.Filing;
import eu.vigie.filing.Submissions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far filings are that go by mail or by machine. */
@Component
class FilingWays {
    private final Submissions submissions;
    private final FallenAway fallen;

    FilingWays(Submissions submissions, FallenAway fallen) {
        this.submissions = submissions;
        this.fallen = fallen;
    }

    /** Empty where a person uses the authority's portal, before it is handed in, and for a smaller form. */
    Optional<FilingWay> of(Filing filing) {
        // Nothing is handed in that nobody has drafted yet: its page asks for enough as it is.
        if (filing.small() || filing.draftedBy() == null) return Optional.empty();
        return submissions
                .of(filing.id())
                .map(submission -> new FilingWay(filing, submission, fallen.stillThere(filing)));
    }
}
