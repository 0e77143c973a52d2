package eu.vigie.web.api;

import eu.vigie.identity.ApiTokens;
import eu.vigie.identity.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs on whoever shows a token; an unknown token is refused rather than overlooked. */
class BearerTokens extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final SignOnProblems problems;

    BearerTokens(ApiTokens tokens, SignOnProblems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Person> owner = tokens.owner(header.substring(SCHEME.length()).trim());
        if (owner.isEmpty()) {
            problems.commence(request, response, new BadCredentialsException("Unknown token"));
            return;
        }
        signOn(owner.get());
        chain.doFilter(request, response);
    }

    private static void signOn(Person person) {
        String[] roles =
                person.roles().stream().map(role -> "ROLE_" + role.name()).toArray(String[]::new);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                person.name(), null, AuthorityUtils.createAuthorityList(roles)));
        SecurityContextHolder.setContext(context);
    }
}
