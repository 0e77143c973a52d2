package eu.vigie.filing;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** To which authority a follow-up goes. */
class FollowUpRules {

    private FollowUpRules() {}

    /** The only one that was told, or the one that is named among several. */
    static String authority(List<String> told, @Nullable String named) {
        if (told.isEmpty()) throw new FilingNotPossible("filing-none-submitted");
        if (named == null && told.size() == 1) return told.get(0);
        if (named == null || !told.contains(named))
            throw new InvalidInput(Fault.of("authority", "filing-which-authority", String.join(", ", told)));
        return named;
    }
}
