package eu.vigie.subscription;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NeededText;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an administrator says of a subscription; what is wrong is named all at once. */
@Component
class SubscriptionCheck {

    private static final int LONGEST_ABOUT = 400;
    private static final int LONGEST_URL = 1_000;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");

    private final Destinations destinations;

    SubscriptionCheck(Destinations destinations) {
        this.destinations = destinations;
    }

    Subscription read(NewSubscription wanted, Instant now) {
        var faults = new ArrayList<Fault>();
        if (wanted.name() == null || !isName(wanted.name())) faults.add(Fault.of("name", "subscription-name"));
        NeededText.line("about", wanted.about(), LONGEST_ABOUT).ifPresent(faults::add);
        NeededText.line("url", wanted.url(), LONGEST_URL).ifPresent(faults::add);
        if (faults.stream().noneMatch(fault -> fault.field().equals("url"))) url(faults, given(wanted.url()));
        var occasions = wanted.occasions() == null
                ? List.<String>of()
                : wanted.occasions().stream().distinct().toList();
        if (occasions.isEmpty()) faults.add(Fault.of("occasions", "occasions-missing"));
        else if (!Occasion.codes().containsAll(occasions))
            faults.add(Fault.of("occasions", "unknown-word", String.join(", ", Occasion.codes())));
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        boolean closed = Boolean.TRUE.equals(wanted.closed());
        return new Subscription(
                Objects.requireNonNull(wanted.name()),
                given(wanted.about()),
                given(wanted.url()),
                occasions,
                closed,
                now,
                null,
                null,
                null,
                null);
    }

    private void url(List<Fault> faults, String url) {
        Destinations.wrongForm(url)
                .or(() -> destinations.wrong(URI.create(url)))
                .ifPresent(code -> faults.add(Fault.of("url", code)));
    }

    /** No name is the address of a form. */
    private static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.equals("new");
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNull(text).strip();
    }
}
