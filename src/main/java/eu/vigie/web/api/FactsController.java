package eu.vigie.web.api;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.FactOrigin;
import eu.vigie.breach.FactSource;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What is known of a case, version by version. */
@RestController
@RequestMapping("/api/breaches/{reference}/facts")
class FactsController {

    private final Breaches breaches;
    private final Permission permission;

    FactsController(Breaches breaches, Permission permission) {
        this.breaches = breaches;
        this.permission = permission;
    }

    @GetMapping
    ResponseEntity<JsonNode> get(@PathVariable String reference) {
        return answer(permission.readable(reference));
    }

    /**
     * A merge patch (RFC 7396) on the version that {@code If-Match} names. {@code source} says from where its values are known;
     * a value that is named and stays is then confirmed from there.
     */
    @PatchMapping(consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<JsonNode> change(
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String sourceNote,
            @RequestBody JsonNode patch) {
        var actor = permission.require(Right.CHANGE_FACTS);
        Breach breach = breaches.get(reference);
        long expected = FactsVersion.of(version, breach.factsVersion());
        if (!patch.isObject()) throw new InvalidInput(Fault.of("", "not-an-object"));
        JsonNode merged = MergePatch.apply(FactsDocument.write(breach.facts()), patch);
        var origin = new FactOrigin(named(source), sourceNote, named(patch));
        return answer(breaches.changeFacts(reference, expected, FactsDocument.read(merged, ""), origin, actor));
    }

    /** The facts that a patch names: of the persons, only the parts that stand there. */
    private static Set<String> named(JsonNode patch) {
        return patch.properties().stream()
                .flatMap(field -> field.getValue().isObject()
                        ? field.getValue().propertyNames().stream().map(part -> field.getKey() + "." + part)
                        : Stream.of(field.getKey()))
                .collect(Collectors.toSet());
    }

    private static @Nullable FactSource named(@Nullable String source) {
        return source == null ? null : FactSource.named(source).orElseThrow(() -> new InvalidInput(unknown(source)));
    }

    private static Fault unknown(String source) {
        var known = Arrays.stream(FactSource.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return Fault.of("source", "unknown-value", source, known);
    }

    private static ResponseEntity<JsonNode> answer(Breach breach) {
        return ResponseEntity.ok().eTag("\"" + breach.factsVersion() + "\"").body(FactsDocument.write(breach.facts()));
    }
}
