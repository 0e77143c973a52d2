package eu.vigie.web.api;

import eu.vigie.breach.Breaches;
import eu.vigie.escalation.Escalation;
import eu.vigie.identity.CurrentActor;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a case obliges to, to whom, until when; and which rungs have rung. */
@RestController
@RequestMapping("/api/breaches/{reference}")
class ObligationController {

    private final Breaches breaches;
    private final Obligations obligations;
    private final Escalation escalation;
    private final CurrentActor actor;

    ObligationController(Breaches breaches, Obligations obligations, Escalation escalation, CurrentActor actor) {
        this.breaches = breaches;
        this.obligations = obligations;
        this.escalation = escalation;
        this.actor = actor;
    }

    /** By limit, then recipient. The cursor is a place in that order, since duties move within it. */
    @GetMapping("/obligations")
    Page<Obligation> obligations(@PathVariable String reference, Slice slice) {
        return page(obligations.of(breaches.get(reference).reference()), slice);
    }

    /** Newest first. */
    @GetMapping("/rungs")
    Page<Escalation.Rung> rungs(@PathVariable String reference, Slice slice) {
        return page(escalation.rung(breaches.get(reference).reference()), slice);
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
        return page(obligations.of(reference), slice);
    }

    private static <T> Page<T> page(List<T> all, Slice slice) {
        var offset = slice.afterNumber();
        var rows = all.stream().skip(offset).limit(slice.rows()).toList();
        return Page.of(rows, slice, last -> String.valueOf(offset + slice.limit()));
    }

    record Correction(@Nullable Boolean affected, @Nullable String reason) {}
}
