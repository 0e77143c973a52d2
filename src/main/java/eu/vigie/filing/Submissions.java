package eu.vigie.filing;

import eu.vigie.actor.Actor;
import java.util.Optional;

/** Hands filings in where an authority takes them by mail or by machine; elsewhere a person uses the portal. */
public interface Submissions {

    /**
     * Queues the frozen form; the wire is spoken to after the commit. An approved filing is queued by itself: this is for the
     * last hours, when one person may file. Refuses a draft that is not finished, what was submitted, and a portal. What was
     * refused before is tried again with its key.
     */
    void handIn(long filing, Actor actor);

    /** How far it is; empty where the authority has a portal, and before approval. */
    Optional<Submission> of(long filing);
}
