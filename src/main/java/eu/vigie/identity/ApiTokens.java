package eu.vigie.identity;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.RoleMissing;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with which programs act in a person's name. Only a token's digest is stored; it is shown once. */
@Component
public class ApiTokens {

    private static final int LONGEST_LABEL = 120;

    private final PersonTable table;
    private final AccountTable accounts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ApiTokens(PersonTable table, AccountTable accounts, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.accounts = accounts;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Makes a token for the person of that name: for oneself, or by an administrator for anybody. The label, of 1 to 120
     * characters, says what it is for.
     */
    @Transactional
    public String issue(String name, @Nullable String label, Actor actor) {
        requireSelfOrAdmin(name, actor);
        if (label == null || label.isBlank() || label.length() > LONGEST_LABEL)
            throw new InvalidInput(Fault.of("label", "token-label"));
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

    /** The tokens of that person, newest first: one's own, or anybody's for an administrator. */
    @Transactional(readOnly = true)
    public List<ApiToken> of(String name, Actor actor) {
        requireSelfOrAdmin(name, actor);
        table.find(name).orElseThrow(() -> new NotFound("user", name));
        return accounts.tokens(name);
    }

    /** The token opens nothing from now on; the trail keeps that it was there. */
    @Transactional
    public void revoke(String name, long id, Actor actor) {
        ApiToken token = of(name, actor).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("token", String.valueOf(id)));
        accounts.deleteToken(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String owner = table.find(name).map(found -> found.person().name()).orElse(name);
        events.publishEvent(new UserChanged("token_revoked", owner, Map.of("label", token.label()), actor, now));
    }

    private static void requireSelfOrAdmin(String name, Actor actor) {
        if (!actor.name().equals(name) && !actor.hasOneOf(Set.of(Role.ADMIN))) throw new RoleMissing(Role.ADMIN.code());
    }
}
