package eu.vigie.audit;

/** The node that records, among those that share a database; each entry of the trail names it. */
public interface RecordingNode {

    /** The same after its restart, and no other node's. */
    String name();
}
