package eu.vigie.web.api;

import eu.vigie.breach.AwarenessRole;
import eu.vigie.breach.Breaches;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Since when we are aware: 200 when it rules at once, 202 when a second person must agree first. */
@RestController
@RequestMapping("/api/breaches/{reference}/awareness")
class AwarenessController {

    private final Breaches breaches;
    private final Permission permission;

    AwarenessController(Breaches breaches, Permission permission) {
        this.breaches = breaches;
        this.permission = permission;
    }

    record Stated(
            @Nullable Instant at,
            @Nullable AwarenessRole role,
            @Nullable String reason) {}

    @PostMapping
    ResponseEntity<Map<String, Object>> state(@PathVariable String reference, @RequestBody Stated stated) {
        var actor = permission.require(Right.MOVE_AWARENESS);
        if (stated.at() == null) throw new InvalidInput(Fault.of("at", "instant-missing"));
        if (stated.role() == null) throw new InvalidInput(Fault.of("role", "unknown-word", "controller, processor"));
        String reason = Objects.requireNonNullElse(stated.reason(), "");
        boolean rules = breaches.moveAwareness(reference, stated.role(), stated.at(), reason, actor);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("role", stated.role());
        answer.put("at", stated.at());
        answer.put("rules", rules);
        return ResponseEntity.status(rules ? 200 : 202).body(answer);
    }
}
