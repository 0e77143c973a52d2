package eu.vigie.assessment;

import eu.vigie.breach.AvailabilityLoss;
import eu.vigie.breach.Cause;
import eu.vigie.breach.DataCategory;
import eu.vigie.breach.Effect;
import eu.vigie.breach.Facts;
import eu.vigie.breach.IncidentKind;
import eu.vigie.breach.Misuse;
import eu.vigie.breach.Nature;
import eu.vigie.breach.PersonCategory;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Complete facts as the ordinals the tables ask for; doubt in a value counts on the stricter side. */
record Situation(Facts facts, Contents contents) {

    /** Up to here the people are few; the thresholds of scale are the house's reading of "many" (recital 75). */
    static final long FEW = 50;

    static final long MANY = 1_000;
    /** EDPB 01/2021, case of the stolen laptop: about a hundred thousand; half of it leaves room for estimates. */
    static final long VERY_MANY = 50_000;

    private static final BigDecimal NEVER = BigDecimal.valueOf(1_000_000);
    /** GDPR recital 75, and those whom their office exposes. */
    static final Set<PersonCategory> VULNERABLE = EnumSet.of(
            PersonCategory.MINORS,
            PersonCategory.PATIENTS,
            PersonCategory.VULNERABLE,
            PersonCategory.MILITARY_OR_POLICE);

    /** Whoever comes in this way reads what the system itself can read: encryption at rest is no help. */
    private static final Set<IncidentKind> IN_THE_LIVE_SYSTEM = EnumSet.of(
            IncidentKind.INSIDER_ABUSE,
            IncidentKind.RANSOMWARE,
            IncidentKind.MALWARE,
            IncidentKind.PHISHING,
            IncidentKind.VULNERABILITY_EXPLOITED,
            IncidentKind.UNAUTHORISED_ACCESS,
            IncidentKind.EXFILTRATION,
            IncidentKind.UNAUTHORISED_MODIFICATION);

    static Situation of(Facts facts, Tables tables) {
        return new Situation(facts, Contents.of(facts, tables));
    }

    private boolean lost(Nature nature) {
        return Natures.lost(facts, nature);
    }

    boolean badFaith() {
        return facts.malicious() || facts.cause() == Cause.UNKNOWN;
    }

    Map<String, Object> exposure() {
        return Map.of(
                "confidentiality", lost(Nature.CONFIDENTIALITY),
                "unintelligible", code(facts.unintelligible(), "no"),
                "disclosure", code(facts.disclosure(), "confirmed"),
                "recipients", code(facts.recipients(), "unknown"),
                "returned", code(facts.returnOrDeletion(), "none"),
                "badFaith", badFaith());
    }

    Map<String, Object> interruption() {
        BigDecimal hours = facts.restoredAfterHours();
        return Map.of(
                "availability", lost(Nature.AVAILABILITY),
                "loss", FactAxis.code(loss(facts)),
                "hours", (hours == null ? NEVER : hours).doubleValue());
    }

    /** A time of restoration proves that the loss was temporary; nothing known counts as permanent. */
    static AvailabilityLoss loss(Facts facts) {
        if (facts.restoredAfterHours() != null) return AvailabilityLoss.TEMPORARY;
        return facts.availabilityLoss() == null ? AvailabilityLoss.PERMANENT : facts.availabilityLoss();
    }

    int alteration() {
        var loss = facts.integrityLoss();
        return lost(Nature.INTEGRITY) && loss != null ? loss.ordinal() : 0;
    }

    /** An attempt counts where somebody may have the data, or changed them; what was observed counts whatever was ticked. */
    int misuse() {
        Misuse misuse = facts.misuse();
        if (misuse == null) return 0;
        boolean possible = lost(Nature.CONFIDENTIALITY) || lost(Nature.INTEGRITY);
        return possible || misuse == Misuse.OBSERVED ? misuse.ordinal() : 0;
    }

    /** The worse of what happened and what may still happen. */
    int effect() {
        return Math.max(ordinal(facts.effectOnPersons()), ordinal(facts.foreseeableEffect()));
    }

    int scale() {
        var persons = facts.persons();
        Long count = persons == null ? null : persons.count();
        if (count == null || count <= FEW) return 0;
        if (count <= MANY) return 1;
        return count < VERY_MANY ? 2 : 3;
    }

    /** Facts that are known to be in doubt: the reader is told that the stricter side counts. */
    Map<String, Object> doubts(boolean exposed) {
        var data = facts.data();
        var kind = facts.incidentKind();
        return Map.of(
                "exposed",
                exposed,
                "disclosure",
                code(facts.disclosure(), ""),
                "unintelligible",
                code(facts.unintelligible(), ""),
                "causeUnknown",
                facts.cause() == Cause.UNKNOWN,
                "dataUnknown",
                data != null && data.stream().anyMatch(one -> one.category() == DataCategory.NOT_KNOWN),
                "liveSystem",
                kind != null && IN_THE_LIVE_SYSTEM.contains(kind));
    }

    boolean vulnerable() {
        var persons = facts.persons();
        List<PersonCategory> categories = persons == null ? null : persons.categories();
        return categories != null && categories.stream().anyMatch(VULNERABLE::contains);
    }

    private static int ordinal(@Nullable Effect effect) {
        return effect == null ? 0 : effect.ordinal();
    }

    private static String code(@Nullable Enum<?> value, String whenUnknown) {
        return value == null ? whenUnknown : FactAxis.code(value);
    }
}
