package eu.vigie.web;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.identity.CurrentActor;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.RoleMissing;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may do what to a case. Who only reports sees what that person reported and nothing else. */
@Component
public class Permission {

    private final CurrentActor actor;
    private final Breaches breaches;

    Permission(CurrentActor actor, Breaches breaches) {
        this.actor = actor;
        this.breaches = breaches;
    }

    /** Who is signed on, with one of the roles. */
    public Actor require(Role... roles) {
        Actor current = actor.get();
        if (!current.hasOneOf(Set.of(roles)))
            throw new RoleMissing(Arrays.stream(roles).map(Role::code).collect(Collectors.joining(", ")));
        return current;
    }

    /** Who is signed on, if a role of theirs gives that right. */
    public Actor require(Right right) {
        return require(right.roles());
    }

    /** Who is signed on and does more than report: reads of every case. */
    public Actor insider() {
        return require(EnumSet.complementOf(EnumSet.of(Role.REPORTER)).toArray(Role[]::new));
    }

    public boolean has(Right right) {
        return actor.get().hasOneOf(Set.of(right.roles()));
    }

    /** Who is signed on, with any role at all. */
    public Actor anyone() {
        return require(Role.values());
    }

    /** True for who may see only what they reported themselves. */
    public boolean onlyReports() {
        return !anyone().hasOneOf(EnumSet.complementOf(EnumSet.of(Role.REPORTER)));
    }

    /** The case, if the person may read it; to others it does not exist. */
    public Breach readable(String reference) {
        Breach breach = breaches.get(reference);
        if (!reads(anyone(), breach)) throw new NotFound("breach", reference);
        return breach;
    }

    /** Whether that person may read the case: everybody who does more than report, and who reported it. */
    public static boolean reads(Actor actor, Breach breach) {
        return actor.hasOneOf(EnumSet.complementOf(EnumSet.of(Role.REPORTER)))
                || breach.reportedBy().equals(actor.name());
    }
}
