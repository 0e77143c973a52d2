package eu.vigie.evidence;

import java.time.Duration;

/** What may be said of an acquisition; tells all that is wrong at once. */
final class AcquisitionCheck {

    private static final int VERSIONS = 100;
    private static final long MOST_DRIFT = Duration.ofDays(3_650).toSeconds();

    private AcquisitionCheck() {}

    /** The same without blanks around it; refused when it cannot have been so. */
    static Acquisition accepted(Acquisition said, EvidenceItem item) {
        SaidText check = new SaidText();
        if (said.acquiredAt() == null) check.wrong("acquiredAt", "missing");
        else if (said.acquiredAt().isAfter(item.addedAt())) check.wrong("acquiredAt", "acquired-after-kept");
        var drift = said.clockDriftSeconds();
        if (drift != null && (drift > MOST_DRIFT || drift < -MOST_DRIFT))
            check.wrong("clockDriftSeconds", "clock-drift");
        if (said.volatility() != null && Volatility.of(said.volatility()).isEmpty())
            check.wrong("volatility", "volatility", said.volatility());
        var accepted = new Acquisition(
                said.acquiredAt(),
                check.needed("acquiredBy", said.acquiredBy(), SaidText.NAMES),
                check.line("place", said.place(), SaidText.PLACES),
                check.needed("source", said.source(), SaidText.PLACES),
                check.line("tool", said.tool(), SaidText.TOOLS),
                check.line("toolVersion", said.toolVersion(), VERSIONS),
                drift,
                said.volatility(),
                check.text("note", said.note(), SaidText.NOTES));
        if (accepted.toolVersion() != null && accepted.tool() == null) check.wrong("tool", "missing");
        check.settle();
        return accepted;
    }
}
