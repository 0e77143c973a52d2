package eu.vigie.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.RoleMissing;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with which programs act in a person's name. Only a token's digest is stored; it is shown once. */
@Component
public class ApiTokens {

    private static final SecureRandom RANDOM = new SecureRandom();

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
        String token = newToken();
        table.addToken(person.name(), digest(token), label, now);
        events.publishEvent(new TokenIssued(person.name(), label, actor, now));
        return token;
    }

    /** Whose token it is; empty when it is nobody's. */
    @Transactional(readOnly = true)
    public Optional<Person> owner(String token) {
        return table.ofToken(digest(token)).filter(found -> !found.locked()).map(PersonTable.Credentials::person);
    }

    private static String newToken() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return "vigie_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String digest(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
