package eu.vigie.register.proof;

import eu.vigie.audit.Checkpoint;
import eu.vigie.audit.PublicKey;
import eu.vigie.breach.Breach;
import java.util.Locale;

/**
 * What a package is about.
 *
 * @param trail the checkpoint to which entries are proven
 * @param locale of the organisation, for what is printed
 * @param pseudonyms turns names of recipients into keyed digests
 * @param withheld does the same to addresses inside of texts
 */
record CaseFile(
        Breach breach, Checkpoint trail, PublicKey key, Locale locale, Pseudonyms pseudonyms, Withheld withheld) {

    String reference() {
        return breach.reference();
    }
}
