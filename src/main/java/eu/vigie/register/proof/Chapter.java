package eu.vigie.register.proof;

import java.io.IOException;

/** One part of the package, from the room that knows it. */
interface Chapter {

    /** Whether it belongs into that package: a customer's variant has only what says that it may stand there. */
    default boolean standsIn(CaseFile about) {
        return about.part() == null;
    }

    void write(CaseFile about, Archive archive) throws IOException;
}
