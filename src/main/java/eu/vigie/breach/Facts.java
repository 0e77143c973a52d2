package eu.vigie.breach;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a breach, field by field as in the contract. A null or absent value means "not yet known", which is not
 * "no". Immutable; a change makes a new version.
 */
public record Facts(
        @Nullable ProcessingRole role,
        @Nullable Boolean personalData,
        @Nullable List<Nature> nature,
        @Nullable IncidentKind incidentKind,
        @Nullable Cause cause,
        @Nullable Disclosure disclosure,
        @Nullable Recipients recipients,
        @Nullable ReturnOrDeletion returnOrDeletion,
        @Nullable Unintelligible unintelligible,
        @Nullable IntegrityLoss integrityLoss,
        @Nullable AvailabilityLoss availabilityLoss,
        @Nullable BigDecimal restoredAfterHours,
        @Nullable Effect effectOnPersons,
        @Nullable Effect foreseeableEffect,
        @Nullable Misuse misuse,
        @Nullable SubsequentMeasures subsequentMeasures,
        @Nullable ContactEffort contactEffort,
        @Nullable Boolean systemic,
        @Nullable Persons persons,
        @Nullable Records records,
        @Nullable List<DataKind> data,
        @Nullable Identifiability identifiability,
        @Nullable Boolean safetyCritical,
        @Nullable String consequences,
        @Nullable String measuresTaken,
        @Nullable String measuresProposed) {

    /** The first minute: nothing is known yet. */
    public static final Facts NOTHING_KNOWN = new Facts(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null);

    /** How many persons are concerned and who they are. */
    public record Persons(
            @Nullable Long count,
            @Nullable Certainty certainty,
            @Nullable List<PersonCategory> categories) {}

    /** How many records are concerned. */
    public record Records(@Nullable Long count, @Nullable Certainty certainty) {}

    /** One category of data and what its fields reveal. */
    public record DataKind(DataCategory category, @Nullable Insight insight) {}

    /** True when it is known that a person, not an accident, caused it. */
    public boolean malicious() {
        return cause == Cause.EXTERNAL_MALICIOUS || cause == Cause.INTERNAL_MALICIOUS;
    }
}
