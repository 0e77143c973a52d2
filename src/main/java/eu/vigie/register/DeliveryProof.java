package eu.vigie.register;

import eu.vigie.audit.Checkpoint;
import eu.vigie.audit.InclusionProof;
import eu.vigie.delivery.DeliveryRecord;
import eu.vigie.notice.Notice;
import java.util.List;

/**
 * What is on record of one letter to one recipient.
 *
 * @param trail where the trail ended when the entries were proven
 * @param entries of the trail that are about this letter: drafted, approved, released, and what happened to this row
 */
public record DeliveryProof(
        Notice notice, boolean exercise, DeliveryRecord delivery, Checkpoint trail, List<Proven> entries) {

    public DeliveryProof {
        entries = List.copyOf(entries);
    }

    /**
     * An entry of the trail.
     *
     * @param number its place in the trail, from 1
     * @param hash of the entry as it was written (RFC 6962 leaf)
     * @param canonical the entry as it was hashed (RFC 8785)
     * @param proof from the hash to the root of {@link DeliveryProof#trail}
     */
    public record Proven(
            long number, String hash, String canonical, InclusionProof proof, eu.vigie.audit.Entry entry) {}
}
