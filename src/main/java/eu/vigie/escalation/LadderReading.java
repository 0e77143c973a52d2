package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.escalation.LaddersInForce.Climbable;
import eu.vigie.escalation.LaddersInForce.OnCall;
import eu.vigie.escalation.LaddersInForce.Quiet;
import eu.vigie.escalation.LaddersInForce.Rung;
import eu.vigie.escalation.LaddersInForce.Standing;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads which ladders are in force and who would be called, by the same rules as the bell itself. */
@Component
public class LadderReading {

    private final Ladders ladders;
    private final People people;
    private final Rota rota;
    private final GatewaySettings gateway;

    LadderReading(Ladders ladders, People people, Rota rota, GatewaySettings gateway) {
        this.ladders = ladders;
        this.people = people;
        this.rota = rota;
        this.gateway = gateway;
    }

    /** As they stand, with who would be called at that moment; one look at the people and one at the rota. */
    @Transactional(readOnly = true)
    public LaddersInForce at(Instant moment) {
        var roles = called();
        var roster = new Roster(people.withOneOf(roles), rota.onCall(roles, moment));
        var policy = ladders.policy();
        return new LaddersInForce(
                ladders.choices().stream()
                        .map(choice -> climbable(choice, roster))
                        .toList(),
                roles.stream().map(role -> standing(role, roster, moment)).toList(),
                List.copyOf(ladders.seniors()),
                new Quiet(policy.quietFrom(), policy.quietTo(), policy.zone()),
                policy.patienceMinutes(),
                gateway.configured(),
                ladders.files());
    }

    /** Those of rungs and alerts with their deputies; the administrators are called last for each. */
    private Set<Role> called() {
        var roles = EnumSet.of(Role.ADMIN);
        ladders.choices().forEach(choice -> ladders.of(choice).steps().forEach(step -> roles.addAll(step.roles())));
        roles.addAll(ladders.seniors());
        EnumSet.copyOf(roles).forEach(role -> {
            roles.addAll(ladders.deputies(role));
            roles.addAll(ladders.seniorDeputies(role));
        });
        return roles;
    }

    private Climbable climbable(Choice choice, Roster roster) {
        var ladder = ladders.of(choice);
        return new Climbable(
                ladder.name(),
                choice.regimes(),
                choice.severity().stream().map(LadderReading::code).toList(),
                choice.risk().stream().map(Gravity.Risk::code).toList(),
                ladder.quiet(),
                ladder.steps().stream().map(step -> rung(step, roster)).toList(),
                ladder.file());
    }

    private Rung rung(Step step, Roster roster) {
        return new Rung(
                step.percent(),
                step.roles(),
                step.wantsAnswer(ladders.policy()),
                step.channels().contains(Medium.WEBHOOK),
                step.roles().stream().noneMatch(role -> someone(role, roster)));
    }

    private Standing standing(Role role, Roster roster, Instant moment) {
        var onCall = roster.duties().stream()
                .filter(duty -> duty.role() == role)
                .map(duty -> onCall(duty, roster))
                .toList();
        var first = someone(role, roster)
                ? roster.first(Set.of(role), moment).getOrDefault(role, List.of())
                : List.<Person>of();
        return new Standing(
                role,
                first.stream().map(Person::name).toList(),
                onCall.stream().anyMatch(OnCall::has),
                onCall,
                ladders.deputies(role));
    }

    private static OnCall onCall(Rota.Duty duty, Roster roster) {
        var has = Roster.named(duty.person(), duty.role(), roster.people())
                .findAny()
                .isPresent();
        return new OnCall(duty.person(), duty.from(), duty.to(), has);
    }

    private static boolean someone(Role role, Roster roster) {
        return roster.people().stream().anyMatch(person -> person.roles().contains(role));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
