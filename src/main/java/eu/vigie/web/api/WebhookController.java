package eu.vigie.web.api;

import eu.vigie.actor.Role;
import eu.vigie.escalation.GatewayCall;
import eu.vigie.escalation.GatewayCalls;
import eu.vigie.web.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calls to the gateway that rings telephones, newest first, with what became of each: for operators. */
@RestController
@RequestMapping("/api/webhooks")
class WebhookController {

    private final GatewayCalls calls;
    private final Permission permission;

    WebhookController(GatewayCalls calls, Permission permission) {
        this.calls = calls;
        this.permission = permission;
    }

    @GetMapping
    Page<GatewayCall> list(Slice slice) {
        permission.require(Role.OPERATOR);
        return Page.of(calls.below(slice.afterNumber(), slice.rows()), slice, call -> String.valueOf(call.row()));
    }
}
