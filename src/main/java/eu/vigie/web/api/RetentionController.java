package eu.vigie.web.api;

import eu.vigie.retention.DueCase;
import eu.vigie.retention.Erasure;
import eu.vigie.retention.Erasures;
import eu.vigie.retention.RetentionRule;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Closed cases that were kept long enough, and their erasure by rule: one person decides, another approves. */
@RestController
@RequestMapping("/api/retention")
class RetentionController {

    private final Erasures erasures;
    private final RetentionRule rule;
    private final Permission permission;

    RetentionController(Erasures erasures, RetentionRule rule, Permission permission) {
        this.erasures = erasures;
        this.rule = rule;
        this.permission = permission;
    }

    record Why(@Nullable String reason) {}

    /** How many years a case is kept after its closing. */
    @GetMapping
    Map<String, Integer> rule() {
        permission.require(Right.READ_REGISTER);
        return Map.of("years", rule.years());
    }

    @GetMapping("/cases")
    Page<DueCase> due(Slice slice) {
        permission.require(Right.READ_REGISTER);
        var after = slice.after().isEmpty() ? null : slice.after();
        return Page.of(erasures.due(after, slice.rows()), slice, DueCase::breach);
    }

    @GetMapping("/cases/{reference}/erasures")
    Page<Erasure> of(@PathVariable String reference, Slice slice) {
        permission.require(Right.READ_REGISTER);
        return Page.grown(erasures.of(reference), slice);
    }

    @PostMapping("/cases/{reference}/erasures")
    ResponseEntity<Erasure> request(@PathVariable String reference) {
        var actor = permission.require(Right.DECIDE_ERASURE);
        return ResponseEntity.status(201).body(erasures.request(reference, actor));
    }

    @PostMapping("/cases/{reference}/erasures/{id}/approval")
    Erasure approve(@PathVariable String reference, @PathVariable long id) {
        return erasures.approve(reference, id, permission.require(Right.APPROVE_ERASURE));
    }

    @PostMapping("/cases/{reference}/erasures/{id}/refusal")
    Erasure refuse(@PathVariable String reference, @PathVariable long id, @RequestBody Why why) {
        return erasures.refuse(reference, id, why.reason(), permission.require(Right.APPROVE_ERASURE));
    }
}
