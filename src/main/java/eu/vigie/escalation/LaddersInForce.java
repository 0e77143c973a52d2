package eu.vigie.escalation;

import eu.vigie.actor.Role;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What the house decided about ringing, and whom that comes to at one moment.
 *
 * @param ladders one for each row of {@code ladders/choice.yaml}, in its order: the first that holds is climbed
 * @param roles every role that a rung or an alert may call
 * @param alerted who is alerted at once when a breach is reported
 * @param telephones false where no gateway is named and no telephone rings, whatever the rungs say
 * @param files where choice, deputies, alert and policy were read
 */
public record LaddersInForce(
        List<Climbable> ladders,
        List<Standing> roles,
        List<Role> alerted,
        Quiet quiet,
        int patienceMinutes,
        boolean telephones,
        List<String> files) {

    /**
     * A ladder and which duties climb it; what a list does not name may be anything.
     *
     * @param severity ENISA bands, as their codes
     * @param risk as its codes
     * @param file where its rungs were read
     */
    public record Climbable(
            String name,
            List<String> regimes,
            List<String> severity,
            List<String> risk,
            boolean quiet,
            List<Rung> rungs,
            String file) {}

    /**
     * @param answer whether it wants an acknowledgement
     * @param nobody true where nobody has any of its roles: the administrators are called
     */
    public record Rung(int percent, List<Role> roles, boolean answer, boolean telephone, boolean nobody) {}

    /**
     * Who would be called for a role at that moment.
     *
     * @param first the user names called first; empty where nobody has the role
     * @param byRota true where the rota says who that is, and not everyone of the role is called
     * @param onCall the rows of the rota valid then
     * @param deputies roles called when nobody acknowledged, in their order
     */
    public record Standing(Role role, List<String> first, boolean byRota, List<OnCall> onCall, List<Role> deputies) {

        /** True where nobody would be called for it. */
        public boolean nobody() {
            return first.isEmpty();
        }
    }

    /** @param has false for who has lost the role since the rota was written, and is not called */
    public record OnCall(String person, Instant from, Instant to, boolean has) {}

    /** When rungs of duties without hours in law keep quiet; local times of the zone. */
    public record Quiet(LocalTime from, LocalTime to, ZoneId zone) {}
}
