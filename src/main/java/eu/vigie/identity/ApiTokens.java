package eu.vigie.identity;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.RoleMissing;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with which programs act in a person's name. Only a token's digest is stored; it is shown once. */
@Component
public class ApiTokens {

    private final PersonTable table;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ApiTokens(PersonTable table, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.clock = clock;
        this.events = events;
    }

    /** Makes a token for the person of that name: for oneself, or by an administrator for anybody. */
    @Transactional
    public String issue(String name, String label, Actor actor) {
        if (!actor.name().equals(name) && !actor.hasOneOf(Set.of(Role.ADMIN))) {
            throw new RoleMissing(Role.ADMIN.code());
        }
        Person person =
                table.find(name).orElseThrow(() -> new NotFound("user", name)).person();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String token = "vigie_" + Secrets.random(32);
        table.addToken(person.name(), Secrets.digest(token), label, now);
        events.publishEvent(new TokenIssued(person.name(), label, actor, now));
        return token;
    }

    /** Whose token it is; empty when it is nobody's. */
    @Transactional(readOnly = true)
    public Optional<Person> owner(String token) {
        return table.ofToken(Secrets.digest(token))
                .filter(found -> !found.locked())
                .map(PersonTable.Credentials::person);
    }
}
