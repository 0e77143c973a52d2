package eu.vigie.lawenforcement;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A delay as somebody grants it.
 *
 * @param scope which notices of the persons wait
 * @param until when it ends by itself, at most {@link PoliceRequests#LONGEST_DELAY} from now
 */
public record NewDelay(
        @Nullable Set<PersonsNotice> scope, @Nullable Instant until) {}
