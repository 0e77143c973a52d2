package eu.vigie.anchor;

import eu.vigie.refusal.NotFound;
import java.time.Duration;
import java.util.List;

/** What was put outside, and how each place stands. */
public interface Anchors {

    /** The places that are configured now; none when nothing is put outside. */
    List<AnchoredPlace> places();

    /** The latest time stamps, newest first. */
    List<TimeStamped> stamps(int limit);

    /** What the authority answered to that one, as it came (RFC 3161, TimeStampResp in DER); {@link NotFound} where there is none. */
    byte[] stamp(long id);

    /** How often a checkpoint is put there, if the trail has grown. */
    Duration every();
}
