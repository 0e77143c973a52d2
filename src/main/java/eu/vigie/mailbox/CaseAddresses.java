package eu.vigie.mailbox;

import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Addresses of cases, one each: {@code mailbox+label@…}. The label is drawn, so that nobody guesses one or learns from it. */
@Component
public class CaseAddresses {

    private static final String LETTERS = "23456789bcdfghjkmnpqrstvwxz";
    private static final int LENGTH = 12;

    private final MailboxSettings settings;
    private final Breaches breaches;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CaseAddresses(
            MailboxSettings settings,
            Breaches breaches,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.settings = settings;
        this.breaches = breaches;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** True where a mailbox is read whose address is known. */
    public boolean possible() {
        return settings.configured() && !settings.address().isEmpty();
    }

    /** The case's address; empty until it is made. */
    @Transactional(readOnly = true)
    public Optional<String> of(String breach) {
        return possible()
                ? database.sql("select label from case_address where breach = ?")
                        .param(breach)
                        .query(String.class)
                        .optional()
                        .map(label -> settings.address().replaceFirst("@", "+" + label + "@"))
                : Optional.empty();
    }

    /** Makes it, once: a second call changes nothing. */
    @Transactional
    public void make(String breach, Actor actor) {
        String reference = breaches.get(breach).reference();
        breaches.hold(reference);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int made = database.sql("insert into case_address (breach, label, made_at)"
                        + " select :breach, :label, :now where not exists"
                        + " (select 1 from case_address where breach = :breach)")
                .param("breach", reference)
                .param("label", label())
                .param("now", now.atOffset(UTC))
                .update();
        if (made == 1) events.publishEvent(new CaseAddressMade(reference, actor, now));
    }

    /** The case that one of these addresses is of. */
    Optional<String> breach(Collection<String> addresses) {
        List<String> labels = addresses.stream()
                .map(address -> address.replaceFirst("^[^+@]*\\+?", "").replaceFirst("@.*", ""))
                .map(label -> label.toLowerCase(Locale.ROOT))
                .filter(label -> label.matches("[" + LETTERS + "]{" + LENGTH + "}"))
                .distinct()
                .toList();
        return labels.isEmpty()
                ? Optional.empty()
                : database.sql("select breach from case_address where label in (:labels) order by made_at"
                                + " fetch first 1 rows only")
                        .param("labels", labels)
                        .query(String.class)
                        .optional();
    }

    private String label() {
        var drawn = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) drawn.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return drawn.toString();
    }
}
