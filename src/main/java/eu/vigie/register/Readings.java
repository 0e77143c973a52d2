package eu.vigie.register;

import eu.vigie.audit.Aside;
import eu.vigie.evidence.EvidenceVerified;
import java.util.Set;

/**
 * What stands on the trail of a case because somebody read of it, or because Vigie read evidence again by itself and found it as it was.
 * Reading changes nothing in a case: whoever reads after another gets the same package and the same proof, byte for byte.
 */
public final class Readings {

    /** What was done, as the trail has it. */
    public static final Set<String> ACTIONS = Set.of("evidence_read", "mail_read", "package_read", "persons_read");

    /** The entries of these, and those of evidence that was only confirmed. */
    public static final Aside ASIDE = new Aside(ACTIONS, EvidenceVerified.ACTION, EvidenceVerified.CONFIRMATION);

    private Readings() {}
}
