package eu.vigie.web.api;

import eu.vigie.breach.FactDifference;
import eu.vigie.breach.FactSource;
import eu.vigie.breach.FactValue;
import eu.vigie.breach.FactsHistory;
import eu.vigie.breach.FactsOnRecord;
import eu.vigie.web.Permission;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What was known of a case when: value by value with its origin, version by version, and what two versions differ in. */
@RestController
@RequestMapping("/api/breaches/{reference}/facts")
class FactsHistoryController {

    private final FactsHistory history;
    private final Permission permission;

    FactsHistoryController(FactsHistory history, Permission permission) {
        this.history = history;
        this.permission = permission;
    }

    @GetMapping("/values")
    Page<FactValue> values(@PathVariable String reference, Slice slice) {
        permission.readable(reference);
        return Page.ofWhole(history.values(reference), slice, FactValue::fact);
    }

    @GetMapping("/versions")
    Page<Version> versions(@PathVariable String reference, Slice slice) {
        permission.readable(reference);
        return Page.ofWhole(history.versions(reference), slice, one -> String.valueOf(one.version()))
                .map(Version::of);
    }

    /** Left out, {@code to} is the latest version and {@code from} the one before it, or the oldest that is kept. */
    @GetMapping("/diff")
    Difference difference(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam(required = false) @Nullable Long to) {
        long latest = permission.readable(reference).factsVersion();
        long until = to == null ? latest : to;
        long oldest = history.versions(reference).get(0).version();
        long since = from == null ? Math.max(oldest, until - 1) : from;
        return new Difference(since, until, history.differences(reference, since, until));
    }

    record Difference(long from, long to, List<FactDifference> facts) {}

    /** A version with its facts as the contract writes them. */
    record Version(
            long version,
            String changedBy,
            Instant changedAt,
            @Nullable FactSource source,
            @Nullable String note,
            JsonNode facts) {

        static Version of(FactsOnRecord one) {
            return new Version(
                    one.version(),
                    one.changedBy(),
                    one.changedAt(),
                    one.source(),
                    one.note(),
                    FactsDocument.write(one.facts()));
        }
    }
}
