package eu.vigie.contact;

import eu.vigie.actor.Actor;
import java.util.List;
import java.util.Optional;

/** The log of contacts. What is on it stays as it was written; what was wrong is said in a further one. */
public interface Contacts {

    int MOST_EVIDENCE = 40;
    int LONGEST_NAME = 400;
    int LONGEST_CONTENT = 20_000;

    /**
     * Writes one down, whether or not the case is closed. Refuses, naming each field, what is missing, too long, unprintable or
     * in the future, and evidence that is not of this case.
     */
    Contact record(String breach, NewContact contact, Actor actor);

    /** In the order of recording, after that number (0: from the first). */
    List<Contact> after(String breach, long number, int limit);

    /** The same backwards, below that number (0: from the last). */
    List<Contact> below(String breach, long number, int limit);

    /** The number of the first that has that piece among its evidence. */
    Optional<Long> withEvidence(long evidence);

    /** What others told us, by when they did, the earliest first: who could have known what when. */
    List<Contact> told(String breach, int limit);
}
