package eu.vigie.register;

import java.util.Set;

/**
 * What stands on the trail of a case because somebody read of it. Reading changes nothing in a case: whoever reads after another gets
 * the same package and the same proof, byte for byte.
 */
public final class Readings {

    /** What was done, as the trail has it. */
    public static final Set<String> ACTIONS = Set.of("evidence_read", "mail_read", "package_read", "persons_read");

    private Readings() {}
}
