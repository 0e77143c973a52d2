package eu.vigie.delivery;

import java.util.Collection;
import java.util.Set;

/**
 * Says for whose letters a mail server is down that nobody has: in a drill. Asked of captured letters only; letters that go to a
 * mail server are never held up by it.
 */
public interface RehearsedOutage {

    /** Those of the owners whose captured letters are refused for now. */
    Set<String> among(Collection<String> owners);
}
