package eu.vigie.web.api;

import eu.vigie.actor.Actor;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.ToldOtherwise;
import eu.vigie.identity.CurrentActor;
import eu.vigie.notice.Notices;
import eu.vigie.notice.Recipients;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of one notice, in the contract's words. */
@RestController
@RequestMapping("/api/breaches/{reference}/notices/{id}")
class DeliveriesApi {

    private final Notices notices;
    private final NoticeOfBreach addressed;
    private final Recipients recipients;
    private final Permission permission;
    private final CurrentActor actor;

    DeliveriesApi(
            Notices notices,
            NoticeOfBreach addressed,
            Recipients recipients,
            Permission permission,
            CurrentActor actor) {
        this.notices = notices;
        this.addressed = addressed;
        this.recipients = recipients;
        this.permission = permission;
        this.actor = actor;
    }

    /** States of failed letters to send again. */
    record Retry(@Nullable Set<@Nullable String> states) {}

    @GetMapping("/deliveries")
    Page<Map<String, @Nullable Object>> list(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String state,
            Slice slice) {
        addressed.find(reference, id);
        Actor reader = permission.insider();
        List<Delivery> rows = recipients.rows(id, state(state), slice.afterNumber(), slice.rows(), reader);
        return Page.of(rows, slice, row -> String.valueOf(row.id())).map(DeliveriesApi::item);
    }

    @PostMapping("/retry")
    Map<String, Integer> retry(@PathVariable String reference, @PathVariable long id, @RequestBody Retry retry) {
        addressed.find(reference, id);
        if (retry.states() == null || retry.states().isEmpty() || retry.states().contains(null)) {
            throw new InvalidInput(Fault.of("states", "missing"));
        }
        return Map.of("queued", notices.retry(id, retry.states(), actor.get()));
    }

    private static @Nullable DeliveryState state(@Nullable String code) {
        try {
            return code == null || code.isBlank() ? null : DeliveryState.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput(Fault.of("state", "state-unknown", String.valueOf(code)));
        }
    }

    private static Map<String, Object> told(ToldOtherwise told) {
        return Map.of(
                "channel", told.channel().name().toLowerCase(Locale.ROOT),
                "by", told.by(),
                "at", told.at(),
                "reason", told.reason());
    }

    static Map<String, @Nullable Object> item(Delivery row) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("id", row.id());
        item.put("recipient", row.recipient());
        item.put("address", row.address());
        item.put("state", row.state().name().toLowerCase(Locale.ROOT));
        item.put("messageId", row.messageId());
        item.put("attempts", row.attempts());
        item.put("lastReply", row.lastReply());
        item.put("enhancedStatus", row.enhancedStatus());
        item.put("captured", row.captured());
        item.put("told", row.told() == null ? null : told(row.told()));
        item.put("confirmedAt", row.confirmedAt());
        item.put("confirmedBy", row.confirmedBy());
        item.put("updatedAt", row.updatedAt());
        return item;
    }
}
