package eu.vigie.statement;

import eu.vigie.actor.Actor;
import java.util.List;

/**
 * What the documents of a case state, and where they differ. A document is approved once every difference from what went out is
 * explained.
 */
public interface Statements {

    /** Every document that was frozen, oldest first; one that was dropped before it went is left out. */
    List<OutgoingDocument> of(String breach);

    /** Where a document differs from those that went out before it, the newest document first; explained or not. */
    List<Difference> differences(String breach);

    /**
     * Keeps why they differ, and puts it on the trail. Refuses a difference that is not there, a kind or words that are missing, and
     * an instant in the future or before the other document was frozen.
     */
    void explain(String breach, Given given, Actor actor);
}
