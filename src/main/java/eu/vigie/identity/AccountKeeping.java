package eu.vigie.identity;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes, locks and opens the accounts of people; administrators only. Each act is on the trail. */
@Component
public class AccountKeeping {

    private final AccountTable accounts;
    private final PasswordChange passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AccountKeeping(AccountTable accounts, PasswordChange passwords, Clock clock, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
    }

    /** The account of that name, whatever its case. */
    @Transactional(readOnly = true)
    public Account get(String name, Actor actor) {
        Accounts.requireAdmin(actor);
        return stored(name);
    }

    /**
     * Replaces what the account says. All faults are named at once; nobody locks themselves, and one administrator who may sign
     * on stays. What does not change leaves no trace.
     */
    @Transactional
    public Account change(String name, AccountChange wanted, Actor actor) {
        Accounts.requireAdmin(actor);
        Account before = stored(name);
        List<Fault> faults = PersonRules.faults(wanted);
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        Person person = PersonRules.person(before.name(), wanted);
        refuseToLeaveNobody(before, person, wanted.locked(), actor);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        accounts.replace(person, lockedAt(before, wanted.locked(), now));
        tell(before, person, wanted.locked(), actor, now);
        return stored(name);
    }

    /** Nobody signs on under this name any more, with a password, a token or a session that runs. */
    @Transactional
    public void lock(String name, Actor actor) {
        change(name, AccountChange.of(get(name, actor)).with(true), actor);
    }

    /** The person may sign on again, with the password and the tokens of before. */
    @Transactional
    public void unlock(String name, Actor actor) {
        change(name, AccountChange.of(get(name, actor)).with(false), actor);
    }

    /** Another password; sessions that began with the one before end. */
    @Transactional
    public void setPassword(String name, @Nullable String password, Actor actor) {
        Accounts.requireAdmin(actor);
        passwords.carryOut(stored(name).name(), password, List.of(), actor);
    }

    private Account stored(String name) {
        return accounts.find(name).orElseThrow(() -> new NotFound("user", name));
    }

    private void refuseToLeaveNobody(Account before, Person person, boolean lock, Actor actor) {
        boolean locks = lock && !before.locked();
        if (locks && before.name().equalsIgnoreCase(actor.name())) throw new OwnLock();
        boolean administered = before.roles().contains(Role.ADMIN) && !before.locked();
        boolean administers = person.roles().contains(Role.ADMIN) && !lock;
        if (administered && !administers && isLast(before.name()))
            throw new LastAdministrator(locks ? "locked" : "roles", before.name());
    }

    private boolean isLast(String name) {
        return accounts.holdAdministrators().stream().allMatch(name::equals);
    }

    private static @Nullable Instant lockedAt(Account before, boolean lock, Instant now) {
        return !lock ? null : before.locked() ? before.lockedAt() : now;
    }

    private void tell(Account before, Person is, boolean lock, Actor actor, Instant now) {
        List<String> changed = changed(before, is);
        if (!changed.isEmpty())
            publish("user_changed", is.name(), details(changed, before.roles(), is.roles()), actor, now);
        if (lock != before.locked()) publish(lock ? "user_locked" : "user_unlocked", is.name(), Map.of(), actor, now);
    }

    private void publish(String action, String name, Map<String, Object> details, Actor actor, Instant now) {
        events.publishEvent(new UserChanged(action, name, details, actor, now));
    }

    private static List<String> changed(Account before, Person is) {
        List<String> changed = new ArrayList<>();
        if (!before.email().equals(is.email())) changed.add("email");
        if (!Objects.equals(before.phone(), is.phone())) changed.add("phone");
        if (!before.locale().equals(is.locale())) changed.add("locale");
        if (!before.roles().equals(is.roles())) changed.add("roles");
        return changed;
    }

    private static Map<String, Object> details(List<String> changed, Set<Role> were, Set<Role> are) {
        return were.equals(are)
                ? Map.of("changed", changed)
                : Map.of("changed", changed, "were", PersonRules.codes(were), "roles", PersonRules.codes(are));
    }
}
