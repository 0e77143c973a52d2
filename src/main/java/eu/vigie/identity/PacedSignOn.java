package eu.vigie.identity;

import eu.vigie.identity.WrongPasswords.Guesser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Looks a password up, unless too many wrong ones came before it. Whoever has proven theirs within the last minutes is let in all
 * the same: a stranger behind the same address stops no machine of ours.
 */
final class PacedSignOn extends DaoAuthenticationProvider {

    private final UserDetailsService people;
    private final RememberedPasswords passwords;
    private final WrongPasswords wrong;
    private final Clock clock;

    PacedSignOn(UserDetailsService people, RememberedPasswords passwords, WrongPasswords wrong, Clock clock) {
        super(people);
        setPasswordEncoder(passwords);
        this.people = people;
        this.passwords = passwords;
        this.wrong = wrong;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var guesser = Guesser.of(asked.getName(), address(asked));
        Instant now = clock.instant();
        var paused = wrong.pausedUntil(guesser, now);
        if (paused.isPresent() && !proven(asked)) throw new SignOnPaused(Duration.between(now, paused.get()));
        try {
            var known = Objects.requireNonNull(super.authenticate(asked));
            wrong.right(guesser);
            return known;
        } catch (BadCredentialsException bad) {
            wrong.wrong(guesser, now);
            throw bad;
        }
    }

    private boolean proven(Authentication asked) {
        try {
            var hash = people.loadUserByUsername(asked.getName()).getPassword();
            return passwords.remembers(String.valueOf(asked.getCredentials()), hash);
        } catch (UsernameNotFoundException unknown) {
            return false;
        }
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails from ? from.getRemoteAddress() : "";
    }
}
