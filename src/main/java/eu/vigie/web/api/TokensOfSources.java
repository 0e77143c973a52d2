package eu.vigie.web.api;

import eu.vigie.source.Source;
import eu.vigie.source.SourceTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs on a source that shows its token: without any role, and to raise its signals alone. All else is refused here. */
class TokensOfSources extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final SourceTokens tokens;
    private final SignOnProblems problems;

    TokensOfSources(SourceTokens tokens, SignOnProblems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = token(request);
        if (token == null) {
            chain.doFilter(request, response);
            return;
        }
        var source = tokens.source(token);
        if (source.isEmpty()) {
            problems.commence(request, response, new BadCredentialsException("Unknown token"));
        } else if (!SourceAddress.mayRaise(request, source.get())) {
            problems.handle(request, response, new AccessDeniedException("A source raises its own signals alone"));
        } else {
            signOn(source.get());
            // The filter of other tokens would not know it.
            chain.doFilter(new WithoutAuthorization(request), response);
        }
    }

    private static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null) return SourceAddress.takes(request) ? request.getHeader(SourceAddress.FIREHOSE_KEY) : null;
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return null;
        String token = header.substring(SCHEME.length()).trim();
        return SourceTokens.looksLike(token) ? token : null;
    }

    private static void signOn(String source) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                Source.actor(source).name(), null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
