package eu.vigie.identity;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the actor from the request's sign-on. */
@Component
class SignedOnActor implements CurrentActor {

    private static final String PREFIX = "ROLE_";

    @Override
    public Actor get() {
        Authentication signedOn = SecurityContextHolder.getContext().getAuthentication();
        if (signedOn == null || !signedOn.isAuthenticated() || signedOn instanceof AnonymousAuthenticationToken) {
            return Actor.VIGIE;
        }
        return new Actor(signedOn.getName(), roles(signedOn));
    }

    private static Set<Role> roles(Authentication signedOn) {
        return signedOn.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith(PREFIX))
                .map(authority -> Role.valueOf(authority.substring(PREFIX.length())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
