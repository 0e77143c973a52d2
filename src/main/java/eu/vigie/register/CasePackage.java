package eu.vigie.register;

import eu.vigie.actor.Actor;
import java.io.IOException;
import java.io.InputStream;

/** The package of a case: what a regulator can check with no account and no network. */
public interface CasePackage {

    /**
     * Writes it to a file of its own, puts the reading on the trail, and hands it out; the file is gone once the stream is
     * closed. The same case is the same bytes until something is done in it; reading is not.
     */
    Written write(String breach, Actor actor) throws IOException;

    /**
     * The same for one customer: what they were owed, the letters that they were sent and what became of them, with the trail's
     * entries about those and their proofs; nothing about others. Refuses a customer who has no part in the case.
     */
    Written writeFor(String customer, String breach, Actor actor) throws IOException;

    /** A package that is ready to be sent; {@code name} without an ending. */
    record Written(InputStream bytes, long size, String name) {}
}
