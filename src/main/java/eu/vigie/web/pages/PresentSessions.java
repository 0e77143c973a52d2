package eu.vigie.web.pages;

import eu.vigie.actor.Role;
import eu.vigie.identity.PresentAccess;
import eu.vigie.identity.PresentAccess.Access;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session lasts for hours and an account may change meanwhile: who is locked or has another password signs in again, and a
 * role that was given or taken counts at once.
 */
class PresentSessions extends OncePerRequestFilter {

    private static final String PROOF = "vigie.proof";

    private final PresentAccess present;

    PresentSessions(PresentAccess present) {
        this.present = present;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedOn = SecurityContextHolder.getContext().getAuthentication();
        if (signedOn != null && signedOn.isAuthenticated() && !(signedOn instanceof AnonymousAuthenticationToken)) {
            Optional<Access> access = present.of(signedOn.getName());
            if (access.isPresent() && proven(request, access.get())) follow(signedOn, access.get());
            else new SecurityContextLogoutHandler().logout(request, response, signedOn);
        }
        chain.doFilter(request, response);
    }

    /** After one's own password changed: the session of whoever changed it goes on, under another number. */
    static void goOn(HttpServletRequest request) {
        request.changeSessionId();
        request.getSession().removeAttribute(PROOF);
    }

    /** With the password that counted when the session's first page was asked for. */
    private static boolean proven(HttpServletRequest request, Access access) {
        var session = request.getSession(false);
        if (session == null) return true;
        Object proof = session.getAttribute(PROOF);
        if (proof == null) session.setAttribute(PROOF, access.proof());
        return proof == null || proof.equals(access.proof());
    }

    private static void follow(Authentication signedOn, Access access) {
        Set<String> roles =
                access.roles().stream().map(PresentSessions::authority).collect(Collectors.toSet());
        Set<String> had = signedOn.getAuthorities().stream()
                .map(one -> String.valueOf(one.getAuthority()))
                .filter(PresentSessions::isRole)
                .collect(Collectors.toSet());
        if (had.equals(roles)) return;
        Stream<GrantedAuthority> others = signedOn.getAuthorities().stream()
                .filter(one -> !isRole(String.valueOf(one.getAuthority())))
                .map(GrantedAuthority.class::cast);
        var now = Stream.concat(others, roles.stream().map(SimpleGrantedAuthority::new))
                .toList();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedOn.getName(), null, now));
        SecurityContextHolder.setContext(context);
    }

    private static String authority(Role role) {
        return "ROLE_" + role.name();
    }

    private static boolean isRole(String authority) {
        return authority.startsWith("ROLE_");
    }
}
