package eu.vigie.mailbox;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The addresses that we write from: what comes from them went round in a circle. */
@Component
class OwnAddresses {

    private final Set<String> all;

    OwnAddresses(
            MailboxSettings settings,
            @Value("${vigie.mail.from:vigie@localhost}") String from,
            @Value("${vigie.mail.reply-to:}") String replyTo,
            @Value("${vigie.bounce.address:}") String bounces) {
        this.all = Stream.of(settings.address(), from, replyTo, bounces)
                .map(address -> address.replaceAll(".*<|>.*", "").strip().toLowerCase(Locale.ROOT))
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> all() {
        return all;
    }
}
