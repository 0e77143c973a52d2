package eu.vigie.notice;

import eu.vigie.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Further letters to customers who were told something unfinished (GDPR Art. 33(4), SCC 2021/915 clause 9.2), and the report that
 * one of them asked for. They need no process: drafted by one person, approved and thereby sent by another.
 */
public interface Updates {

    /** True once the first letters went: what comes to light afterwards goes in a further one. */
    boolean possible(String breach);

    /**
     * True for an update or a closing letter, and for a report, that has not gone: it is decided here and by no task. A first letter has
     * its tasks, that to customers who became affected later too.
     */
    boolean waits(Notice notice);

    /** True for an update or a closing letter that a person began: no duty asks for it, and none that lapses takes it back. */
    boolean begunByPerson(Notice notice);

    /**
     * Opens a further letter from the facts as they are now, or answers the open one, in the wording of that occasion while
     * nobody has edited or finished it. It goes to all to whom something is owed. Refused before the first letters went.
     */
    long begin(String breach, Occasion occasion, Actor actor);

    /**
     * Opens the report that a customer asked for, or answers the open one; it goes to that customer alone. Sent, it has answered
     * the request. Refused once that is answered or the case is closed.
     */
    long answer(String breach, long request, Actor actor);

    /** The draft is complete; from here on its words stay as they are. */
    void finish(long notice, Actor actor);

    /** A second person approves, which sends the letters, or refuses with a reason. */
    void decide(long notice, boolean approved, @Nullable String reason, Actor actor);

    /** The update is not needed after all; says why. */
    void drop(long notice, String reason, Actor actor);
}
