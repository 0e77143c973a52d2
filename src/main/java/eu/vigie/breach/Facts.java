package eu.vigie.breach;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
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

    /** Nothing but what kind of incident it looks like. */
    public static Facts ofKind(IncidentKind kind) {
        return new Facts(
                null, null, null, kind, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null);
    }

    /**
     * How many persons are concerned, who they are and where they live.
     *
     * @param memberStates countries where persons concerned live, ISO 3166-1; they say which authorities are to be told, and
     *     have no influence on the duties themselves
     */
    public record Persons(
            @Nullable Long count,
            @Nullable Certainty certainty,
            @Nullable List<PersonCategory> categories,
            @Nullable List<String> memberStates) {

        /** Nobody has said yet where they live. */
        public Persons(@Nullable Long count, @Nullable Certainty certainty, @Nullable List<PersonCategory> categories) {
            this(count, certainty, categories, null);
        }
    }

    /** How many records are concerned. */
    public record Records(@Nullable Long count, @Nullable Certainty certainty) {}

    /** One category of data and what its fields reveal. */
    public record DataKind(DataCategory category, @Nullable Insight insight) {}

    /** Where persons concerned live; empty while nobody knows. */
    public List<String> memberStates() {
        return persons == null || persons.memberStates() == null
                ? List.of()
                : persons.memberStates().stream().filter(Objects::nonNull).toList();
    }

    /** True when it is known that a person, not an accident, caused it. */
    public boolean malicious() {
        return cause == Cause.EXTERNAL_MALICIOUS || cause == Cause.INTERNAL_MALICIOUS;
    }
}
