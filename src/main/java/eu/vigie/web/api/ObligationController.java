package eu.vigie.web.api;

import eu.vigie.breach.Breaches;
import eu.vigie.escalation.Alarms;
import eu.vigie.escalation.Channel;
import eu.vigie.escalation.Escalation;
import eu.vigie.identity.CurrentActor;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import eu.vigie.web.Permission;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a case obliges to, to whom, until when; and which rungs have rung. */
@RestController
@RequestMapping("/api/breaches/{reference}")
class ObligationController {

    private final Permission permission;
    private final Breaches breaches;
    private final Obligations obligations;
    private final Escalation escalation;
    private final Alarms alarms;
    private final CurrentActor actor;

    ObligationController(
            Permission permission,
            Breaches breaches,
            Obligations obligations,
            Escalation escalation,
            Alarms alarms,
            CurrentActor actor) {
        this.permission = permission;
        this.breaches = breaches;
        this.obligations = obligations;
        this.escalation = escalation;
        this.alarms = alarms;
        this.actor = actor;
    }

    /** By limit, then recipient; with {@code knownAt} as they were known at that instant. */
    @GetMapping("/obligations")
    Page<Obligation> obligations(
            @PathVariable String reference, @RequestParam(required = false) @Nullable String knownAt, Slice slice) {
        var breach = permission.readable(reference).reference();
        var at = Instants.parameter("knownAt", knownAt);
        if (at == null) return page(breach, slice);
        breaches.asKnown(breach, "knownAt", at);
        return Page.ofWhole(obligations.asKnown(breach, at), slice, row -> String.valueOf(row.id()));
    }

    /** What has rung, newest first; of one duty where {@code obligation} names it. */
    @GetMapping("/rungs")
    Page<Escalation.Rung> rungs(
            @PathVariable String reference, @RequestParam(required = false) @Nullable Long obligation, Slice slice) {
        var rung = escalation.rung(permission.readable(reference).reference());
        return Page.ofWhole(of(rung, obligation, Escalation.Rung::obligation), slice, ObligationController::rung);
    }

    /** The whole ladder of every open duty by time: what has rung and what will, and whom it rings. */
    @GetMapping("/ladder")
    Page<Escalation.Planned> ladder(
            @PathVariable String reference, @RequestParam(required = false) @Nullable Long obligation, Slice slice) {
        var planned = escalation.ladder(permission.readable(reference).reference());
        return Page.ofWhole(
                of(planned, obligation, Escalation.Planned::obligation),
                slice,
                one -> one.obligation() + "/" + one.percent());
    }

    /** Who is signed on has seen the rung, and what rang with it; nobody further is called for their roles. */
    @PostMapping("/rungs/{rung}/acknowledge")
    Escalation.Rung acknowledge(@PathVariable String reference, @PathVariable long rung) {
        var person = permission.insider();
        var breach = permission.readable(reference).reference();
        alarms.acknowledge(breach, rung, person, Channel.API);
        return escalation.rung(breach).stream()
                .filter(one -> one.id() == rung)
                .findFirst()
                .orElseThrow(() -> new NotFound("rung", String.valueOf(rung)));
    }

    private static <T> List<T> of(List<T> all, @Nullable Long obligation, ToLongFunction<T> owner) {
        return obligation == null
                ? all
                : all.stream()
                        .filter(one -> owner.applyAsLong(one) == obligation)
                        .toList();
    }

    /** A person knows better than the estate who is affected. */
    @PutMapping("/customers/{customer}")
    Page<Obligation> correct(
            @PathVariable String reference,
            @PathVariable String customer,
            @RequestBody Correction correction,
            Slice slice) {
        if (correction.affected() == null) throw new InvalidInput(Fault.of("affected", "correction-affected"));
        var reason = correction.reason() == null ? "" : correction.reason();
        obligations.correctCustomer(reference, customer, correction.affected(), reason, actor.get());
        return page(reference, slice);
    }

    private Page<Obligation> page(String reference, Slice slice) {
        return Page.ofWhole(obligations.of(reference), slice, row -> String.valueOf(row.id()));
    }

    private static String rung(Escalation.Rung rung) {
        return String.valueOf(rung.id());
    }

    record Correction(@Nullable Boolean affected, @Nullable String reason) {}
}
