package eu.vigie.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The recipient's own link in a letter: it shows on our own site that the letter is ours, and takes the word that it was read. It
 * asks for no credentials, and opening it changes nothing, since mail scanners open links.
 */
public interface LetterLinks {

    /** What stands in a letter's words for the link: contents are kept once for many, each one's link is put in at the wire. */
    String placeholder();

    /** The address for that row's recipient. */
    String of(long row);

    /** The letter behind the last part of a link; empty when it is none of ours. */
    Optional<LinkedLetter> linked(String token);

    /** The letters of these owners to the same mailbox of the same recipient, that one among them, newest first. */
    List<LinkedLetter> toTheSame(LinkedLetter letter, Collection<String> owners);

    /** The owner's recipients who were written to, and of whom nobody has said that it was read, and nobody has told otherwise. */
    List<Unread> unread(String owner);

    /** Their rows. */
    List<Delivery> unreadRows(String owner, int limit);

    /**
     * The recipient says that the letter was read; their first word counts. A letter that was read was delivered, whatever a
     * server said. Refuses a token that is none of ours.
     */
    void confirm(String token);

    /** A person notes that the recipient said so by another way, for example by telephone. */
    void confirmedTo(String by, String owner, long row);
}
