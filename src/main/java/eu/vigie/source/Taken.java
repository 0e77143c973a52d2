package eu.vigie.source;

import java.util.List;

/**
 * What became of a document; all of it is on disk.
 *
 * @param received how many records it had
 * @param breaches the open cases that some of them are in
 * @param unread the records that could not be read in full
 */
public record Taken(int received, List<String> breaches, List<Unread> unread) {

    /** One of them: where it stood, Vigie's number of it, and the fields that it lacks. */
    public record Unread(int line, String signal, List<String> lacks) {}
}
