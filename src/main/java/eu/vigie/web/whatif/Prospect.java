package eu.vigie.web.whatif;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.vigie.obligation.Supposed;
import java.util.List;

/** A duty as it would be beside the one that is, and the ladder that it would climb. */
public record Prospect(@JsonUnwrapped Supposed duty, List<SupposedRung> ladder) {}
