package eu.vigie.register;

import eu.vigie.actor.Actor;
import java.util.Locale;

/** Proof of what became of one letter to one recipient. Reading it is reading who the recipient is, and on the trail as such. */
public interface DeliveryProofs {

    /** As it is on record now. Refuses a row that is none of the notice's. */
    DeliveryProof of(long notice, long row, Actor actor);

    /** What a proof proves and what it does not, in so many words, French or English. */
    Meaning meaning(Locale locale);

    /** Two paragraphs. */
    record Meaning(String proves, String doesNotProve) {}

    /** The same on paper (PDF/A-2a, PDF/UA), French or English. */
    byte[] pdf(DeliveryProof proof, Locale locale);
}
