package eu.vigie.web.api;

import eu.vigie.breach.Breaches;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.notice.Notice;
import eu.vigie.notice.Notices;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final Breaches breaches;

    NoticesApi(Notices notices, Breaches breaches) {
        this.notices = notices;
        this.breaches = breaches;
    }

    @GetMapping("/api/breaches/{reference}/notices")
    Map<String, @Nullable Object> list(@PathVariable String reference) {
        breaches.get(reference);
        List<Map<String, @Nullable Object>> items =
                notices.of(reference).stream().map(NoticesApi::item).toList();
        Map<String, @Nullable Object> page = new LinkedHashMap<>();
        page.put("items", items);
        page.put("next", null);
        return page;
    }

    private static Map<String, @Nullable Object> item(Notice notice) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("id", notice.id());
        item.put("kind", notice.kind().code());
        item.put("locale", notice.locale().toLanguageTag());
        item.put("state", notice.state().name().toLowerCase(Locale.ROOT));
        item.put("counts", counts(notice));
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
