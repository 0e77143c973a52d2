package eu.vigie.delivery;

import jakarta.mail.util.StreamProvider;
import org.eclipse.angus.mail.util.MailStreamProvider;

/**
 * Names the mail library's provider once. Unless it is named the library looks for one through the whole class path, for every
 * part of every letter: that took half of the time of a wave.
 */
final class MailProvider {

    private static final String SETTING = StreamProvider.class.getName();

    private MailProvider() {}

    /** To be called before the first letter is written; leaves an operator's own choice as it is. */
    static void name() {
        System.getProperties().putIfAbsent(SETTING, MailStreamProvider.class.getName());
    }
}
