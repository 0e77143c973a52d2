package eu.vigie.escalation;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The gateway that rings telephones, from the environment; refuses at start what could not work or would not be safe. */
@Component
class GatewaySettings {

    private static final int SHORTEST_SECRET = 16;

    private final String url;
    private final String secret;
    private final Named named;

    /** What the gateway is told of the person who is called. */
    enum Named {
        NONE,
        USER,
        PHONE
    }

    GatewaySettings(
            @Value("${vigie.webhook.url:}") String url,
            @Value("${vigie.webhook.secret:}") String secret,
            @Value("${vigie.webhook.person:user}") String named) {
        this.url = url.strip();
        this.secret = secret;
        this.named = named(named);
        if (configured()) check();
    }

    boolean configured() {
        return !url.isEmpty();
    }

    URI url() {
        return URI.create(url);
    }

    String secret() {
        return secret;
    }

    Named named() {
        return named;
    }

    private void check() {
        if (secret.length() < SHORTEST_SECRET)
            throw new IllegalStateException("VIGIE_WEBHOOK_SECRET: at least " + SHORTEST_SECRET + " characters");
        var at = uri();
        var http = "http".equals(at.getScheme()) && at.getHost() != null && loopback(at.getHost());
        if (at.getHost() == null || at.getUserInfo() != null || !("https".equals(at.getScheme()) || http))
            throw new IllegalStateException(
                    "VIGIE_WEBHOOK_URL: an https address without a name in it;" + " http only to this machine");
    }

    private URI uri() {
        try {
            return url();
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException("VIGIE_WEBHOOK_URL: is no address", unreadable);
        }
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static Named named(String code) {
        try {
            return Named.valueOf(code.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalStateException("VIGIE_WEBHOOK_PERSON: none, user or phone", unknown);
        }
    }
}
