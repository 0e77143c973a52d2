package eu.vigie.web.api;

import eu.vigie.audit.Entry;
import eu.vigie.audit.Trail;
import eu.vigie.register.TimelineSentences;
import eu.vigie.web.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who did what in a case, when it happened and when it was recorded; in the order of recording. */
@RestController
@RequestMapping("/api/breaches/{reference}/timeline")
class TimelineController {

    private final Trail trail;
    private final Permission permission;
    private final TimelineSentences sentences;

    TimelineController(Trail trail, Permission permission, TimelineSentences sentences) {
        this.trail = trail;
        this.permission = permission;
        this.sentences = sentences;
    }

    record Item(
            Instant at,
            Instant recordedAt,
            String who,
            String action,
            String subject,
            Map<String, Object> details,
            String text,
            List<String> roles,
            @Nullable String request,
            @Nullable String node) {}

    @GetMapping
    Page<Item> items(@PathVariable String reference, Slice slice, Locale locale) {
        permission.readable(reference);
        var rows = trail.entries(reference, slice.afterNumber(), slice.rows());
        return Page.of(rows, slice, entry -> String.valueOf(entry.id())).map(entry -> item(entry, locale));
    }

    private Item item(Entry entry, Locale locale) {
        return new Item(
                entry.happenedAt(),
                entry.recordedAt(),
                entry.actor(),
                entry.action(),
                entry.subject(),
                entry.details(),
                sentences.of(entry, locale),
                entry.roles(),
                entry.request(),
                entry.node());
    }
}
