package eu.vigie.notice;

/**
 * A wave that is being put on the ledger.
 *
 * @param listed recipients who have their row there
 * @param letters how many there will be
 */
public record Listing(long listed, long letters) {

    /** Those still to come. */
    public long left() {
        return letters - listed;
    }
}
