package eu.vigie.web.api;

import eu.vigie.subscription.Delivery;
import eu.vigie.subscription.NewSubscription;
import eu.vigie.subscription.Subscription;
import eu.vigie.subscription.Subscriptions;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which machines are told what happens in cases, and what became of it: for administrators. */
@RestController
@RequestMapping("/api/subscriptions")
class SubscriptionController {

    private final Subscriptions subscriptions;
    private final Permission permission;

    SubscriptionController(Subscriptions subscriptions, Permission permission) {
        this.subscriptions = subscriptions;
        this.permission = permission;
    }

    record Subscribed(Subscription subscription, String secret) {}

    record SecretMade(String secret) {}

    record TestSent(String number) {}

    record Everyone(List<Subscription> items, List<String> occasions) {}

    @GetMapping
    Everyone list() {
        permission.require(Right.KEEP_SUBSCRIPTIONS);
        return new Everyone(subscriptions.all(), subscriptions.occasions());
    }

    /** The secret is shown now and never again. */
    @PostMapping
    ResponseEntity<Subscribed> create(@RequestBody NewSubscription wanted) {
        String secret = subscriptions.create(wanted, permission.require(Right.KEEP_SUBSCRIPTIONS));
        var made = subscriptions.get(String.valueOf(wanted.name()));
        return ResponseEntity.created(URI.create("/api/subscriptions/" + made.name()))
                .body(new Subscribed(made, secret));
    }

    @GetMapping("/{name}")
    Subscription get(@PathVariable String name) {
        permission.require(Right.KEEP_SUBSCRIPTIONS);
        return subscriptions.get(name);
    }

    @PutMapping("/{name}")
    Subscription change(@PathVariable String name, @RequestBody NewSubscription wanted) {
        return subscriptions.change(name, wanted, permission.require(Right.KEEP_SUBSCRIPTIONS));
    }

    /** Another secret; the one before signs too, for a day. */
    @PostMapping("/{name}/secret")
    @ResponseStatus(HttpStatus.CREATED)
    SecretMade secret(@PathVariable String name) {
        return new SecretMade(subscriptions.exchangeSecret(name, permission.require(Right.KEEP_SUBSCRIPTIONS)));
    }

    /** Sends a test, as all else is sent. */
    @PostMapping("/{name}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    TestSent test(@PathVariable String name) {
        permission.require(Right.KEEP_SUBSCRIPTIONS);
        return new TestSent(subscriptions.test(name));
    }

    /** One that was paused is told again, and what waited for it. */
    @PostMapping("/{name}/resume")
    Subscription resume(@PathVariable String name) {
        subscriptions.resume(name, permission.require(Right.KEEP_SUBSCRIPTIONS));
        return subscriptions.get(name);
    }

    /** Newest first. */
    @GetMapping("/{name}/deliveries")
    Page<Delivery> deliveries(@PathVariable String name, Slice slice) {
        permission.require(Right.KEEP_SUBSCRIPTIONS);
        var found = subscriptions.deliveries(name, slice.afterNumber(), slice.rows());
        return Page.of(found, slice, one -> String.valueOf(one.id()));
    }

    /** Tells it again at once, under the same number. */
    @PostMapping("/{name}/deliveries/{delivery}/repeat")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void repeat(@PathVariable String name, @PathVariable long delivery) {
        subscriptions.repeat(name, delivery, permission.require(Right.KEEP_SUBSCRIPTIONS));
    }
}
