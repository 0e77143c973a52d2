package eu.vigie.assessment;

import eu.vigie.breach.AvailabilityLoss;
import eu.vigie.breach.Cause;
import eu.vigie.breach.DataCategory;
import eu.vigie.breach.Effect;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Misuse;
import eu.vigie.breach.Nature;
import eu.vigie.breach.PersonCategory;
import eu.vigie.breach.ReturnOrDeletion;
import eu.vigie.breach.Unintelligible;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Complete facts as the ordinals the tables ask for; doubt in a value counts on the stricter side. */
record Situation(Facts facts, Contents contents, Tables tables) {

    private static final BigDecimal NEVER = BigDecimal.valueOf(1_000_000);

    static Situation of(Facts facts, Tables tables) {
        return new Situation(facts, Contents.of(facts, tables), tables);
    }

    private boolean lost(Nature nature) {
        return Natures.lost(facts, nature);
    }

    boolean badFaith() {
        return facts.malicious() || facts.cause() == Cause.UNKNOWN;
    }

    boolean intact() {
        return facts.unintelligible() == Unintelligible.INTACT;
    }

    Question exposure() {
        return exposure(facts.unintelligible());
    }

    /** Who would have the data, were they in clear. */
    Question exposureIfReadable() {
        return exposure(Unintelligible.NO);
    }

    private Question exposure(@Nullable Unintelligible unintelligible) {
        return new Question.Exposure(
                lost(Nature.CONFIDENTIALITY),
                unintelligible,
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
        return tables.row("scale", new Question.Count(count == null ? 0 : count))
                .number("level");
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
                kind != null && tables.speaks("live-system", new Question.Kind(kind)));
    }

    Question.Danger danger(int exposure, int interruption) {
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
                Boolean.TRUE.equals(facts.safetyCritical()),
                facts.returnOrDeletion() != ReturnOrDeletion.CONFIRMED);
    }

    boolean vulnerable() {
        var persons = facts.persons();
        List<PersonCategory> categories = persons == null ? null : persons.categories();
        return categories != null && categories.stream().anyMatch(category -> protectedOnes(category, tables));
    }

    /** People whose situation asks for special protection. */
    static boolean protectedOnes(PersonCategory category, Tables tables) {
        return tables.speaks("protected-people", new Question.Category(category));
    }

    private static int ordinal(@Nullable Effect effect) {
        return effect == null ? 0 : effect.ordinal();
    }
}
