package eu.vigie.statement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What two documents about one case must not state differently. The API writes it in lower snake case. */
public enum Stated {
    /** How many persons are concerned, in the whole incident. */
    PERSONS(Told.COUNT),
    RECORDS(Told.COUNT),
    OCCURRED_FROM(Told.TIME),
    OCCURRED_TO(Told.TIME),
    DETECTED_AT(Told.TIME),
    CONTROLLER_AWARE_AT(Told.TIME),
    PROCESSOR_AWARE_AT(Told.TIME),
    RESTORED_AT(Told.TIME),
    /** Whence the breach came, as the facts have it. */
    CAUSE(Told.CODE),
    /** Why it could happen, in the words of the analysis. */
    ROOT_CAUSE(Told.WORDS),
    SYSTEMS(Told.WORDS);

    /** How a statement is told. */
    public enum Told {
        COUNT,
        /** RFC 3339 in UTC, to the minute: documents print no more. */
        TIME,
        CODE,
        WORDS
    }

    private final Told told;

    Stated(Told told) {
        this.told = told;
    }

    public Told told() {
        return told;
    }

    /** The name in lower snake case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #code()} writes; empty when there is no such statement. */
    public static Optional<Stated> named(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
