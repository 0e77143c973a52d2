package eu.vigie.source;

import eu.vigie.identity.Secrets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens of sources. Only a token's digest is stored, and one that is a source's says so at its beginning. */
@Component
public class SourceTokens {

    static final String PREFIX = "vigie_source_";

    private final KeyTable keys;
    private final Clock clock;

    SourceTokens(KeyTable keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** True for what looks like a source's token, whether or not it counts. */
    public static boolean looksLike(String token) {
        return token.startsWith(PREFIX);
    }

    /** The name of the source whose it is; empty when it is nobody's, was revoked, or the source is closed. Notes the use. */
    @Transactional
    public Optional<String> source(String token) {
        var found = keys.counting(SourceKey.Purpose.TOKEN, Secrets.digest(token));
        found.ifPresent(one -> keys.used(one.id(), clock.instant()));
        return found.map(KeyTable.StoredKey::source);
    }
}
