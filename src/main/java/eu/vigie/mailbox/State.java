package eu.vigie.mailbox;

import java.util.Locale;

/** What became of a mail. */
public enum State {
    /** On disk, nothing more yet. */
    KEPT,
    /** A signal: somebody decides what it is. */
    SIGNAL,
    /** Its signal is of a case now, and it will be a contact of it in a moment. */
    JOINING,
    /** A contact of a case. */
    CONTACT,
    /** No person wrote it: kept, and nothing follows. */
    APART;

    /** As it stands in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
