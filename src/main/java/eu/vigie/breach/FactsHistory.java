package eu.vigie.breach;

import java.util.List;
import java.util.Map;

/** What was known of a case when, by whom and from where. */
public interface FactsHistory {

    /** Every version, oldest first; at least one. */
    List<FactsOnRecord> versions(String reference);

    /** What is known now, fact by fact, each with the version, the person and the source it comes from. */
    List<FactValue> values(String reference);

    /** What was noted of where a version comes from, by its number; versions without a note are left out. */
    Map<Long, String> notes(String reference);

    /** What version {@code to} tells otherwise than version {@code from}. Refuses a version that is not there. */
    List<FactDifference> differences(String reference, long from, long to);
}
