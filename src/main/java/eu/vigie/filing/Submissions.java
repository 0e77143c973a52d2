package eu.vigie.filing;

import eu.vigie.actor.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands filings in where an authority takes them by mail or by machine; elsewhere a person uses the portal. */
public interface Submissions {

    /**
     * Queues the frozen form; the wire is spoken to after the commit. An approved filing is queued by itself: this is for the
     * last hours, when one person may file. Refuses a draft that is not finished, what was submitted, a portal, and what would go
     * late without reasons (GDPR Art. 33(1)). What was refused before is tried again with its key, unless reasons are added: those
     * make another form of it. What may have arrived takes none: it goes again as the same form, and its receipt asks for them.
     *
     * @param lateReason why it goes late, where its form does not say so yet; null otherwise
     */
    void handIn(long filing, @Nullable String lateReason, Actor actor);

    /**
     * Takes back, in the caller's transaction, what has not left yet; the case is held before. False where the authority has it or
     * may have it: that stays as it is.
     */
    boolean stop(long filing, String reason);

    /** How far it is; empty where the authority has a portal, and before approval. */
    Optional<Submission> of(long filing);
}
