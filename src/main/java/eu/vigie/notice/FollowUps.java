package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.delivery.Delivery;
import java.util.List;

/** Whom the letters of a wave left: not reached at all, or written to and silent. People pursue them by another channel. */
public interface FollowUps {

    /**
     * The waves of a case that need a person for that now. Silence ends with the case; a letter that comes back after closing is
     * pursued all the same.
     */
    List<Long> open(String breach);

    /** Rows of the recipients who are left, those who were not reached first. */
    List<Delivery> left(long notice, int limit);

    /**
     * They were pursued as far as that could be done; {@code note} says how. Refused while somebody was not reached, nor told
     * otherwise, nor waived by a second person: silence may be left, a letter that reached nobody may not.
     */
    void done(long notice, String note, Actor actor);
}
