package eu.vigie.notice;

import eu.vigie.actor.Actor;
import java.io.Reader;

/** The persons to tell under GDPR Art. 34, as the controller lists them. */
public interface PersonsToTell {

    /**
     * Replaces the list of a case by the CSV file {@code id,name,email,locale} (UTF-8, RFC 4180), the whole file or none;
     * a line that comes twice counts once. Answers how many. Refuses bad lines with their numbers, and a list for a closed case. Where
     * a wave went to the persons already, whoever is on the list only now is owed a letter of their own: {@link #untold}.
     */
    long replace(String breach, Reader csv, Actor actor);

    /** How many persons are on the list. */
    long count(String breach);

    /** How many mailboxes of the list no wave was written to that went and that nobody stopped; 0 before the first wave. */
    long untold(String breach);
}
