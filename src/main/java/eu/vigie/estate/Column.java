package eu.vigie.estate;

import org.jspecify.annotations.Nullable;

/**
 * One column of a file.
 *
 * @param name as the contract writes it in the header
 * @param stored its name in the table
 * @param inHeader whether the header must have it
 * @param filled whether every line must fill it
 * @param refersTo the collection whose ids it names, or null
 */
record Column(
        String name,
        String stored,
        boolean inHeader,
        boolean filled,
        Reading reading,
        @Nullable String refersTo) {

    static Column filled(String name, String stored, Reading reading) {
        return new Column(name, stored, true, true, reading, null);
    }

    static Column mayBeEmpty(String name, String stored, Reading reading) {
        return new Column(name, stored, true, false, reading, null);
    }

    static Column optional(String name, String stored, Reading reading) {
        return new Column(name, stored, false, false, reading, null);
    }

    static Column reference(String name, String stored, String collection) {
        return new Column(name, stored, true, true, Reading.identifier(), collection);
    }

    static Column optionalReference(String name, String stored, String collection) {
        return new Column(name, stored, false, false, Reading.identifier(), collection);
    }
}
