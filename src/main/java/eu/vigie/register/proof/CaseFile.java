package eu.vigie.register.proof;

import eu.vigie.audit.Checkpoint;
import eu.vigie.audit.Entry;
import eu.vigie.audit.PublicKey;
import eu.vigie.breach.Breach;
import eu.vigie.obligation.Obligation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a package is about.
 *
 * @param trail the checkpoint to which entries are proven
 * @param locale of the organisation, for what is printed
 * @param pseudonyms turns names of recipients into keyed digests
 * @param withheld does the same to addresses inside of texts
 * @param part null for who may read all of it; otherwise the package is that customer's
 */
record CaseFile(
        Breach breach,
        Checkpoint trail,
        PublicKey key,
        Locale locale,
        Pseudonyms pseudonyms,
        Withheld withheld,
        @Nullable CustomerPart part) {

    /** Whether the reader may see the entry: a customer sees what is about their letters. */
    boolean shows(Entry entry) {
        return part == null || part.has(entry);
    }

    /** The same of a duty: a customer sees what they are owed. */
    boolean shows(Obligation owed) {
        return part == null || part.has(owed);
    }

    /** What the archive is called. */
    String name() {
        return part == null ? reference() : reference() + "-customer";
    }

    String reference() {
        return breach.reference();
    }
}
