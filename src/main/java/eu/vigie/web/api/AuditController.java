package eu.vigie.web.api;

import eu.vigie.actor.Role;
import eu.vigie.audit.Entry;
import eu.vigie.audit.Trail;
import eu.vigie.audit.Verification;
import eu.vigie.web.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail, and the proof of it. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

    private static final Role[] READERS = {Role.AUDITOR, Role.DPO, Role.PRIVACY_OFFICER};

    private final Trail trail;
    private final Permission permission;

    AuditController(Trail trail, Permission permission) {
        this.trail = trail;
        this.permission = permission;
    }

    @GetMapping
    Page<Entry> entries(@RequestParam(required = false) @Nullable String breach, Slice slice) {
        permission.require(READERS);
        return Page.of(
                trail.entries(breach, slice.afterNumber(), slice.rows()), slice, entry -> String.valueOf(entry.id()));
    }

    @PostMapping("/verify")
    Verification verify() {
        permission.require(READERS);
        return trail.verify();
    }
}
