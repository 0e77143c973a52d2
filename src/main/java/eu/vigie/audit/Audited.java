package eu.vigie.audit;

import eu.vigie.actor.Actor;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that belongs on the trail. Publishing it inside a transaction is all it takes: it is appended in the same
 * transaction. The case's time line is read from the same entries. Never carries personal data of the persons concerned:
 * counts and pointers only.
 */
public interface Audited {

    /** What was done, in lower snake case, for example {@code facts_changed}; also the key of its sentence on the time line. */
    String action();

    /** The case's reference, or null when it belongs to none. */
    @Nullable
    String breach();

    /** What it was done to, as {@code type:id}, for example {@code filing:12}. */
    String subject();

    /** On whose behalf. */
    Actor actor();

    /** When it happened, which may lie before it was recorded. */
    Instant happenedAt();

    /** Further facts by name; values are strings, numbers, booleans, lists or maps of these. */
    Map<String, Object> details();
}
