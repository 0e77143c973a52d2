package eu.vigie.identity;

import static java.util.Objects.requireNonNull;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first administrator, {@code admin}, whose password comes from the environment and follows it. */
@Component
class Administrator {

    static final String NAME = "admin";

    private final PersonTable table;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final String email;

    Administrator(
            PersonTable table,
            PasswordEncoder passwords,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${vigie.admin.email}") String email) {
        this.table = table;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
        this.email = email;
    }

    @Transactional
    void install(String password) {
        table.find(NAME).ifPresentOrElse(found -> follow(found, password), () -> add(password));
    }

    private void follow(PersonTable.Credentials found, String password) {
        if (!passwords.matches(password, found.hash())) {
            table.replacePassword(NAME, requireNonNull(passwords.encode(password)));
            events.publishEvent(new PasswordChanged(NAME, Actor.VIGIE, now()));
        }
        if (!found.person().email().equals(email)) {
            table.replaceEmail(NAME, email);
        }
        table.addRoles(NAME, Set.of(Role.values()));
    }

    private void add(String password) {
        Person admin = new Person(NAME, email, null, Locale.ENGLISH, Set.of(Role.values()));
        table.add(admin, requireNonNull(passwords.encode(password)), now());
        List<String> codes = admin.roles().stream().map(Role::code).sorted().toList();
        events.publishEvent(new UserCreated(NAME, codes, Actor.VIGIE, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
