package eu.vigie.identity;

import static java.util.Objects.requireNonNull;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a password in the place of the one before, whoever asks for it; sessions that began with that one end. */
@Component
class PasswordChange {

    private final AccountTable accounts;
    private final PersonTable people;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final boolean installed;

    PasswordChange(
            AccountTable accounts,
            PersonTable people,
            PasswordEncoder passwords,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${vigie.admin.password}") String installed) {
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
        this.installed = !installed.isEmpty();
    }

    /** @param faults what the caller found wrong already; named together with what is wrong with the password */
    @Transactional
    void carryOut(String name, @Nullable String password, List<Fault> faults, Actor actor) {
        if (installed && name.equals(Administrator.NAME)) throw new InstalledPassword();
        List<Fault> all = new ArrayList<>(faults);
        PersonRules.password(all, password);
        if (!all.isEmpty()) throw new InvalidInput(all);
        people.replacePassword(name, requireNonNull(passwords.encode(requireNonNull(password))));
        accounts.leaveEvaluation(name);
        events.publishEvent(new PasswordChanged(name, actor, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
