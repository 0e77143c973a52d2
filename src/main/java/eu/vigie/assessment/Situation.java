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

    Question exposure() {
        return new Question.Exposure(
                lost(Nature.CONFIDENTIALITY),
                facts.unintelligible(),
                facts.disclosure(),
                facts.recipients(),
                facts.returnOrDeletion(),
                badFaith());
    }

    Question interruption() {
        BigDecimal hours = facts.restoredAfterHours();
        return new Question.Interruption(
                lost(Nature.AVAILABILITY), loss(facts), (hours == null ? NEVER : hours).doubleValue());
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
    Question doubts(boolean exposed) {
        var data = facts.data();
        var kind = facts.incidentKind();
        return new Question.Doubts(
                exposed,
                facts.disclosure(),
                facts.unintelligible(),
                facts.cause() == Cause.UNKNOWN,
                data != null && data.stream().anyMatch(one -> one.category() == DataCategory.NOT_KNOWN),
                kind != null && IN_THE_LIVE_SYSTEM.contains(kind));
    }

    Question danger(int exposure, int interruption) {
        return new Question.Danger(
                exposure,
                interruption,
                alteration(),
                contents.content(),
                contents.special(),
                contents.fraud(),
                scale(),
                effect(),
                misuse(),
                badFaith(),
                Boolean.TRUE.equals(facts.systemic()),
                vulnerable(),
                Boolean.TRUE.equals(facts.safetyCritical()));
    }

    boolean vulnerable() {
        var persons = facts.persons();
        List<PersonCategory> categories = persons == null ? null : persons.categories();
        return categories != null && categories.stream().anyMatch(VULNERABLE::contains);
    }

    private static int ordinal(@Nullable Effect effect) {
        return effect == null ? 0 : effect.ordinal();
    }
}
