package eu.vigie.register.proof;

import java.io.IOException;

/** One part of the package, from the room that knows it. */
interface Chapter {

    void write(CaseFile about, Archive archive) throws IOException;
}
