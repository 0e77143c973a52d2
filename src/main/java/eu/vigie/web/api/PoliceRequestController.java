package eu.vigie.web.api;

import eu.vigie.evidence.PlacedHold;
import eu.vigie.lawenforcement.NewAnswer;
import eu.vigie.lawenforcement.NewDelay;
import eu.vigie.lawenforcement.NewPoliceRequest;
import eu.vigie.lawenforcement.PoliceRequest;
import eu.vigie.lawenforcement.PoliceRequests;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What law enforcement asks of a case, in the order in which it was written down. */
@RestController
@RequestMapping("/api/breaches/{reference}/law-enforcement-requests")
class PoliceRequestController {

    private final PoliceRequests requests;
    private final Permission permission;

    PoliceRequestController(PoliceRequests requests, Permission permission) {
        this.requests = requests;
        this.permission = permission;
    }

    record Lifting(@Nullable String reason) {}

    /** {@code evidence} null: all of the case. */
    record Holding(
            @Nullable Long evidence,
            @Nullable String reason,
            @Nullable Instant until) {}

    @GetMapping
    Page<PoliceRequest> list(@PathVariable String reference, Slice slice) {
        permission.require(Right.READ_POLICE_REQUESTS);
        var breach = permission.readable(reference).reference();
        return Page.of(
                requests.after(breach, slice.afterNumber(), slice.rows()), slice, one -> String.valueOf(one.id()));
    }

    @GetMapping("/{id}")
    PoliceRequest one(@PathVariable String reference, @PathVariable long id) {
        permission.require(Right.READ_POLICE_REQUESTS);
        return requests.get(permission.readable(reference).reference(), id);
    }

    @PostMapping
    ResponseEntity<PoliceRequest> record(@PathVariable String reference, @RequestBody NewPoliceRequest written) {
        var actor = permission.require(Right.RECORD_POLICE_REQUESTS);
        var kept = requests.record(reference, written, actor);
        return ResponseEntity.created(
                        URI.create("/api/breaches/" + kept.breach() + "/law-enforcement-requests/" + kept.id()))
                .body(kept);
    }

    @PostMapping("/{id}/answer")
    PoliceRequest answer(@PathVariable String reference, @PathVariable long id, @RequestBody NewAnswer answer) {
        return requests.answer(reference, id, answer, permission.require(Right.RECORD_POLICE_REQUESTS));
    }

    /** Grants the delay that is asked for: a second person does. */
    @PostMapping("/{id}/delay")
    PoliceRequest delay(@PathVariable String reference, @PathVariable long id, @RequestBody NewDelay delay) {
        return requests.delay(reference, id, delay, permission.require(Right.DELAY_COMMUNICATION));
    }

    @PostMapping("/{id}/lifting")
    PoliceRequest lift(@PathVariable String reference, @PathVariable long id, @RequestBody Lifting why) {
        return requests.lift(reference, id, why.reason(), permission.require(Right.RECORD_POLICE_REQUESTS));
    }

    @PostMapping("/{id}/hold")
    PoliceRequest hold(@PathVariable String reference, @PathVariable long id, @RequestBody Holding hold) {
        permission.require(Right.READ_POLICE_REQUESTS);
        var actor = permission.require(Right.HOLD_EVIDENCE);
        return requests.hold(reference, id, hold.evidence(), new PlacedHold(hold.reason(), hold.until()), actor);
    }
}
