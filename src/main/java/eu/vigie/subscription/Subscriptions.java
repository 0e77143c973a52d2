package eu.vigie.subscription;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The machines that are told, and what they were told. To be changed by an administrator; all of it is on the trail. */
@Component
public class Subscriptions {

    private final SubscriptionTable table;
    private final DeliveryTable deliveries;
    private final SubscriptionCheck check;
    private final Signing signing;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String base;

    Subscriptions(
            SubscriptionTable table,
            DeliveryTable deliveries,
            SubscriptionCheck check,
            Signing signing,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${vigie.base-url}") String base) {
        this.table = table;
        this.deliveries = deliveries;
        this.check = check;
        this.signing = signing;
        this.events = events;
        this.clock = clock;
        this.base = base;
    }

    /** What a machine may be told of, as the contract names it. */
    public List<String> occasions() {
        return Occasion.codes();
    }

    /** By name, all of them: a house has a handful. */
    @Transactional(readOnly = true)
    public List<Subscription> all() {
        return table.all();
    }

    /** The subscription, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public Subscription get(String name) {
        return table.find(name).orElseThrow(() -> new NotFound("subscription", name));
    }

    /** The names of those that failed for too long and wait for an administrator. */
    @Transactional(readOnly = true)
    public List<String> paused() {
        return table.paused();
    }

    /** Names a new one and shows its secret, once; refuses a name that is taken and an address where Vigie may not be sent. */
    @Transactional
    public String create(NewSubscription wanted, Actor actor) {
        var made = check.read(wanted, now());
        var fresh = signing.fresh(made.name());
        try {
            table.insert(made, fresh.salt(), fresh.digest());
        } catch (DuplicateKeyException taken) {
            throw new InvalidInput(Fault.of("name", "subscription-taken", made.name()));
        }
        tell("subscription_created", made.name(), Map.of("occasions", made.occasions()), actor);
        return fresh.shown();
    }

    /** Puts all but the name in the place of what is said of it. */
    @Transactional
    public Subscription change(String name, NewSubscription wanted, Actor actor) {
        var before = table.lock(name);
        var after = check.read(wanted, before.createdAt());
        if (!after.name().equals(name)) throw new InvalidInput(Fault.of("name", "subscription-name-stays", name));
        table.update(after);
        var details = Map.<String, Object>of(
                "occasions",
                after.occasions(),
                "closed",
                after.closed(),
                "moved",
                !after.url().equals(before.url()));
        tell("subscription_changed", name, details, actor);
        return get(name);
    }

    /** Makes another secret and shows it, once. The one before signs too, for a day. */
    @Transactional
    public String exchangeSecret(String name, Actor actor) {
        table.lock(name);
        var fresh = signing.fresh(name);
        table.exchange(name, fresh.salt(), fresh.digest(), now());
        tell("subscription_secret_exchanged", name, Map.of(), actor);
        return fresh.shown();
    }

    /** Sends a test on the way that all else goes; its number. */
    @Transactional
    public String test(String name) {
        get(name);
        String number = UUID.randomUUID().toString();
        deliveries.add(name, number, Announcement.test(number, base, now()), Delivery.State.QUEUED, now());
        return number;
    }

    /** What waited goes out from now on. */
    @Transactional
    public void resume(String name, Actor actor) {
        table.lock(name);
        table.resume(name, now());
        tell("subscription_resumed", name, Map.of(), actor);
    }

    /** Tells it again at once, under the same number, even if it was taken; not what belongs to an exercise. */
    @Transactional
    public void repeat(String name, long delivery, Actor actor) {
        table.lock(name);
        if (!deliveries.again(name, delivery, now())) throw new NotFound("delivery", String.valueOf(delivery));
        tell("subscription_delivery_repeated", name, Map.of("delivery", delivery), actor);
    }

    /** Newest first, below that row (0: from the top). */
    @Transactional(readOnly = true)
    public List<Delivery> deliveries(String name, long below, int limit) {
        return deliveries.list(get(name).name(), below == 0 ? Long.MAX_VALUE : below, limit);
    }

    private void tell(String action, String name, Map<String, Object> details, Actor actor) {
        events.publishEvent(new SubscriptionChanged(action, name, details, actor, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
