package eu.vigie.assessment;

import eu.vigie.breach.AvailabilityLoss;
import eu.vigie.breach.Cause;
import eu.vigie.breach.ContactEffort;
import eu.vigie.breach.DataCategory;
import eu.vigie.breach.Disclosure;
import eu.vigie.breach.Effect;
import eu.vigie.breach.Facts;
import eu.vigie.breach.FactsCheck;
import eu.vigie.breach.Identifiability;
import eu.vigie.breach.Insight;
import eu.vigie.breach.IntegrityLoss;
import eu.vigie.breach.Misuse;
import eu.vigie.breach.Nature;
import eu.vigie.breach.PersonCategory;
import eu.vigie.breach.Recipients;
import eu.vigie.breach.ReturnOrDeletion;
import eu.vigie.breach.SubsequentMeasures;
import eu.vigie.breach.Unintelligible;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every fact the rules look at, the role aside, each with its order of strictness. */
final class FactAxes {

    private static final List<Facts.DataKind> MILD_DATA =
            List.of(new Facts.DataKind(DataCategory.BASIC_IDENTITY, Insight.TRIVIAL));
    private static final List<Facts.DataKind> STRICT_DATA = List.of(
            new Facts.DataKind(DataCategory.HEALTH, Insight.COMPLETE),
            new Facts.DataKind(DataCategory.PAYMENT_MEANS, Insight.COMPLETE));

    static final List<FactAxis<?>> ALL = List.of(
            deciding("personalData", Facts::personalData, List.of(false, true)),
            deciding(
                    "nature",
                    Facts::nature,
                    List.of(
                            List.of(),
                            List.of(Nature.AVAILABILITY),
                            List.of(Nature.CONFIDENTIALITY, Nature.AVAILABILITY),
                            List.of(Nature.values()))),
            deciding(
                    "cause",
                    Facts::cause,
                    List.of(
                            Cause.INTERNAL_ACCIDENTAL,
                            Cause.EXTERNAL_ACCIDENTAL,
                            Cause.UNKNOWN,
                            Cause.INTERNAL_MALICIOUS,
                            Cause.EXTERNAL_MALICIOUS)),
            deciding(
                    "disclosure",
                    Facts::disclosure,
                    List.of(
                            Disclosure.EXCLUDED_BY_EVIDENCE,
                            Disclosure.CANNOT_ASSESS,
                            Disclosure.TO_BE_DETERMINED,
                            Disclosure.LIKELY,
                            Disclosure.CONFIRMED)),
            deciding("recipients", Facts::recipients, List.of(Recipients.values())),
            deciding(
                    "returnOrDeletion",
                    Facts::returnOrDeletion,
                    List.of(
                            ReturnOrDeletion.CONFIRMED,
                            ReturnOrDeletion.REQUESTED,
                            ReturnOrDeletion.NOT_APPLICABLE,
                            ReturnOrDeletion.NONE)),
            deciding(
                    "unintelligible",
                    Facts::unintelligible,
                    List.of(
                            Unintelligible.INTACT,
                            Unintelligible.MAY_BE_SUBVERTED,
                            Unintelligible.CANNOT_ASSESS,
                            Unintelligible.NO)),
            deciding("integrityLoss", Facts::integrityLoss, List.of(IntegrityLoss.values())),
            deciding(
                    "availabilityLoss",
                    Facts::availabilityLoss,
                    List.of(AvailabilityLoss.TEMPORARY, AvailabilityLoss.UNDETERMINED, AvailabilityLoss.PERMANENT)),
            deciding("effectOnPersons", Facts::effectOnPersons, List.of(Effect.values())),
            deciding("misuse", Facts::misuse, List.of(Misuse.values())),
            deciding("systemic", Facts::systemic, List.of(false, true)),
            new FactAxis<>(
                    "persons.count",
                    true,
                    List.of(1L, 100L, 10_000L, 1_000_000L, FactsCheck.WORLD_POPULATION),
                    facts -> facts.persons() == null ? null : facts.persons().count(),
                    FactsCopy::withCount),
            new FactAxis<>(
                    "persons.categories",
                    true,
                    List.of(List.of(PersonCategory.OTHER), List.of(PersonCategory.VULNERABLE)),
                    facts -> facts.persons() == null ? null : facts.persons().categories(),
                    FactsCopy::withCategories),
            new FactAxis<>("data", true, List.of(MILD_DATA, STRICT_DATA), FactAxes::knownData, FactsCopy::withData),
            deciding("identifiability", Facts::identifiability, List.of(Identifiability.values())),
            safe("foreseeableEffect", Facts::foreseeableEffect, List.of(Effect.values())),
            safe(
                    "subsequentMeasures",
                    Facts::subsequentMeasures,
                    List.of(SubsequentMeasures.HIGH_RISK_REMOVED, SubsequentMeasures.PARTIAL, SubsequentMeasures.NONE)),
            safe(
                    "contactEffort",
                    Facts::contactEffort,
                    List.of(ContactEffort.DISPROPORTIONATE, ContactEffort.PROPORTIONATE)),
            safe("safetyCritical", Facts::safetyCritical, List.of(false, true)));

    private FactAxes() {}

    static FactAxis<?> named(String name) {
        return ALL.stream().filter(axis -> axis.name().equals(name)).findFirst().orElseThrow();
    }

    /** Null while any category's insight is unknown: then the data are not known well enough to decide. */
    private static @Nullable List<Facts.DataKind> knownData(Facts facts) {
        var data = facts.data();
        return data == null || data.stream().anyMatch(kind -> kind.insight() == null) ? null : data;
    }

    private static <T> FactAxis<T> deciding(String name, Function<Facts, @Nullable T> reads, List<T> values) {
        return new FactAxis<>(name, true, values, reads, (facts, value) -> FactsCopy.with(facts, name, value));
    }

    private static <T> FactAxis<T> safe(String name, Function<Facts, @Nullable T> reads, List<T> values) {
        return new FactAxis<>(name, false, values, reads, (facts, value) -> FactsCopy.with(facts, name, value));
    }
}
