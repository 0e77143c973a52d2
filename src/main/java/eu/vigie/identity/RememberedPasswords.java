package eu.vigie.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for five minutes that a password matched a hash. HTTP Basic proves the password with every request, and a slow
 * hash on every request would cost more than the request. Kept in memory alone, as a digest under a key that dies with the
 * process; a changed password has another hash and is asked for anew. Failures are never remembered.
 */
final class RememberedPasswords implements PasswordEncoder {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final PasswordEncoder slow;
    private final Clock clock;
    private final Map<String, Instant> matched = new ConcurrentHashMap<>();
    private final byte[] key = new byte[32];

    RememberedPasswords(PasswordEncoder slow, Clock clock) {
        this.slow = slow;
        this.clock = clock;
        new SecureRandom().nextBytes(key);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return false;
        }
        return remembers(password, hash) || remember(slow.matches(password, hash), digest(password, hash));
    }

    /** Whether it matched within the last minutes; the slow hash is not asked. */
    boolean remembers(CharSequence password, @Nullable String hash) {
        return hash != null && isRemembered(digest(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return slow.upgradeEncoding(hash);
    }

    private boolean isRemembered(String digest) {
        Instant until = matched.get(digest);
        return until != null && clock.instant().isBefore(until);
    }

    private boolean remember(boolean matches, String digest) {
        if (matches) {
            if (matched.size() >= MOST) {
                matched.clear();
            }
            matched.put(digest, clock.instant().plus(KEPT));
        }
        return matches;
    }

    private String digest(CharSequence password, String hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((password + "\n" + hash).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }
}
