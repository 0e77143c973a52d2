package eu.vigie.filing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One notification to the authority.
 *
 * @param form on which form: the authority's, or a smaller one
 * @param obligation the duty that a smaller form tells; null for the authority's form, which serves every duty towards it
 * @param type {@code new} or {@code follow_up}
 * @param subtype {@code complete}, {@code incomplete} or {@code withdraw}; null until drafted
 * @param supersedes the filing that this one follows
 * @param receiptEvidence the authority's receipt among the evidence of the case
 * @param submittedBeforeApproval true when the receipt is older than the approval: a fact, flagged
 */
public record Filing(
        long id,
        String breach,
        String authority,
        String type,
        @Nullable String subtype,
        FilingState state,
        @Nullable String draftedBy,
        @Nullable Instant draftedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant submittedAt,
        @Nullable String authorityReference,
        @Nullable String lateReason,
        boolean submittedBeforeApproval,
        @Nullable String digest,
        @Nullable Long supersedes,
        @Nullable Long receiptEvidence,
        String form,
        @Nullable Long obligation) {

    /** True on a smaller form, which tells one duty; false on the authority's. */
    public boolean small() {
        return obligation != null;
    }

    /** True on the first notification to an authority, which is owed as long as its duty is. */
    boolean first() {
        return !small() && "new".equals(type);
    }

    /** True when it takes back what was notified: a duplicate, or no breach that had to be. */
    public boolean withdraws() {
        return "withdraw".equals(subtype);
    }

    /**
     * True once the case was erased by rule: the digest of what was filed is left, and who drafted it is gone together with its
     * answers. What the facts would answer now was never filed.
     */
    public boolean erased() {
        return digest != null && draftedBy == null;
    }

    /** True while officers may put its fields in their own words: a draft that is not frozen. */
    boolean worded() {
        return state == FilingState.DRAFT && digest == null;
    }
}
