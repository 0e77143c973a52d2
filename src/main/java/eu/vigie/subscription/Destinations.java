package eu.vigie.subscription;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where Vigie may be sent by an administrator: https anywhere but where machines of a cloud ask who they are; http to this machine
 * alone. Asked when an address is typed, and again before each attempt, since names come to mean other addresses.
 */
@Component
class Destinations {

    /** Where clouds tell secrets to whoever asks from within, and which are not of the link. */
    private static final Set<String> METADATA = Set.of("168.63.129.16", "100.100.100.200", "fd00:ec2:0:0:0:0:0:254");

    private final boolean linkLocal;

    Destinations(@Value("${vigie.subscriptions.link-local:false}") boolean linkLocal) {
        this.linkLocal = linkLocal;
    }

    /** The code of what is wrong with an address as it is written; empty where nothing is. */
    static Optional<String> wrongForm(String url) {
        try {
            var at = new URI(url);
            boolean whole = at.getHost() != null && at.getUserInfo() == null && at.getFragment() == null;
            boolean known = "https".equals(at.getScheme()) || "http".equals(at.getScheme());
            return whole && known ? Optional.empty() : Optional.of("subscription-url");
        } catch (java.net.URISyntaxException unreadable) {
            return Optional.of("subscription-url");
        }
    }

    /** The same of where it leads to now. A name that means several addresses must be fit with all of them. */
    Optional<String> wrong(URI url) {
        try {
            var addresses = Arrays.asList(InetAddress.getAllByName(url.getHost()));
            boolean here = addresses.stream().allMatch(InetAddress::isLoopbackAddress);
            if ("http".equals(url.getScheme()) && !here) return Optional.of("subscription-http");
            return addresses.stream().anyMatch(this::forbidden)
                    ? Optional.of("subscription-forbidden")
                    : Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.of("subscription-unknown-host");
        }
    }

    private boolean forbidden(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isMulticastAddress()) return true;
        return !linkLocal && (address.isLinkLocalAddress() || METADATA.contains(address.getHostAddress()));
    }
}
