package eu.vigie.identity;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's own password, which nobody else needs to know. */
@Component
public class OwnPassword {

    private final PersonTable people;
    private final PasswordEncoder passwords;
    private final PasswordChange change;

    OwnPassword(PersonTable people, PasswordEncoder passwords, PasswordChange change) {
        this.people = people;
        this.passwords = passwords;
        this.change = change;
    }

    /**
     * Refused without the present one: whoever finds a screen left open takes no account with it.
     *
     * @param wanted twelve characters or more
     */
    @Transactional
    public void change(@Nullable String present, @Nullable String wanted, Actor actor) {
        var known = people.find(actor.name()).orElseThrow(() -> new NotFound("user", actor.name()));
        List<Fault> faults =
                passwords.matches(present, known.hash()) ? List.of() : List.of(Fault.of("present", "password-present"));
        change.carryOut(known.person().name(), wanted, faults, actor);
    }
}
