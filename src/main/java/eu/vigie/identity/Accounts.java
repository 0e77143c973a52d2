package eu.vigie.identity;

import static java.util.Objects.requireNonNull;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.RoleMissing;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes people on and lists them; administrators only. */
@Component
public class Accounts {

    private final PersonTable table;
    private final AccountTable accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Accounts(
            PersonTable table,
            AccountTable accounts,
            PasswordEncoder passwords,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Takes a person on. The password has at least twelve characters, the address and the roles are known kinds, and the
     * name is not yet taken, whatever its case; all faults are named at once.
     */
    @Transactional
    public Person create(NewPerson wanted, Actor actor) {
        requireAdmin(actor);
        List<Fault> faults = PersonRules.faults(wanted);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return add(wanted, actor);
    }

    /** Everyone after the given name, ordered by name in lower case; at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Account> after(String name, int limit, Actor actor) {
        requireAdmin(actor);
        return accounts.after(name, limit);
    }

    private Person add(NewPerson wanted, Actor actor) {
        Person person = PersonRules.person(wanted);
        if (table.find(person.name()).isPresent()) {
            throw new NameTaken(person.name());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            table.add(person, hash(wanted), now);
        } catch (DuplicateKeyException takenMeanwhile) {
            throw new NameTaken(person.name());
        }
        events.publishEvent(new UserCreated(person.name(), PersonRules.codes(person.roles()), actor, now));
        return person;
    }

    private String hash(NewPerson wanted) {
        return requireNonNull(passwords.encode(requireNonNull(wanted.password())));
    }

    static void requireAdmin(Actor actor) {
        if (!actor.hasOneOf(Set.of(Role.ADMIN))) {
            throw new RoleMissing(Role.ADMIN.code());
        }
    }
}
