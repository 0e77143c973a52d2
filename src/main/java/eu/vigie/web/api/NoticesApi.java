package eu.vigie.web.api;

import eu.vigie.delivery.DeliveryState;
import eu.vigie.notice.Notice;
import eu.vigie.notice.Notices;
import eu.vigie.web.Permission;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The letters of a case, in the contract's words. */
@RestController
class NoticesApi {

    private final Notices notices;
    private final Permission permission;

    NoticesApi(Notices notices, Permission permission) {
        this.notices = notices;
        this.permission = permission;
    }

    @GetMapping("/api/breaches/{reference}/notices")
    Page<Map<String, @Nullable Object>> list(@PathVariable String reference, Slice slice) {
        permission.readable(reference);
        return Page.ofWhole(notices.of(reference), slice, notice -> String.valueOf(notice.id()))
                .map(NoticesApi::item);
    }

    private static Map<String, @Nullable Object> item(Notice notice) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("id", notice.id());
        item.put("kind", notice.kind().code());
        item.put("occasion", notice.kind().occasion());
        item.put("request", notice.request());
        item.put("locale", notice.locale().toLanguageTag());
        item.put("state", notice.state().name().toLowerCase(Locale.ROOT));
        item.put("counts", counts(notice));
        item.put("listing", notice.listing());
        item.put("stopped", notice.stopped());
        item.put("draftedBy", notice.draftedBy());
        item.put("approvedBy", notice.approvedBy());
        item.put("releasedAlone", notice.releasedAlone());
        item.put("releasedAt", notice.releasedAt());
        item.put("digest", notice.digest());
        return item;
    }

    private static Map<String, Long> counts(Notice notice) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (DeliveryState state : DeliveryState.values()) {
            counts.put(state.name().toLowerCase(Locale.ROOT), notice.counts().getOrDefault(state, 0L));
        }
        return counts;
    }
}
