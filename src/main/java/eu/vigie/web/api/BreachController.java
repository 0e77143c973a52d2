package eu.vigie.web.api;

import eu.vigie.actor.Role;
import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Breaches;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The cases. */
@RestController
@RequestMapping("/api/breaches")
class BreachController {

    private final Breaches breaches;
    private final CorrectedReport.Reader corrections;
    private final Permission permission;

    BreachController(Breaches breaches, CorrectedReport.Reader corrections, Permission permission) {
        this.corrections = corrections;
        this.breaches = breaches;
        this.permission = permission;
    }

    /** Anybody who works here may report. */
    @PostMapping
    ResponseEntity<BreachView> report(@RequestBody NewBreach wanted) {
        Breach breach = breaches.report(wanted.report(), permission.anyone());
        URI location = URI.create("/api/breaches/" + breach.reference());
        return ResponseEntity.created(location).body(BreachView.of(breach));
    }

    @GetMapping
    Page<BreachView> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            Slice slice) {
        return Page.of(rows(state(state), q, slice), slice, Breach::reference).map(BreachView::of);
    }

    @GetMapping("/{reference}")
    BreachView get(@PathVariable String reference) {
        return BreachView.of(permission.readable(reference));
    }

    /** Corrects what the report says: a merge patch (RFC 7396) with its reason. */
    @PatchMapping(
            path = "/{reference}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    BreachView correct(@PathVariable String reference, @RequestBody JsonNode patch) {
        var actor = permission.require(Right.CHANGE_FACTS);
        Breach breach = permission.readable(reference);
        return BreachView.of(breaches.correctReport(reference, corrections.read(breach, patch), actor));
    }

    @PostMapping("/{reference}/reopen")
    BreachView reopen(@PathVariable String reference, @RequestBody Reopening wanted) {
        var actor = permission.require(Role.DPO, Role.PRIVACY_OFFICER);
        return BreachView.of(breaches.reopen(reference, Objects.requireNonNullElse(wanted.reason(), ""), actor));
    }

    record Reopening(@Nullable String reason) {}

    private List<Breach> rows(@Nullable BreachState state, @Nullable String text, Slice slice) {
        String before = slice.after().isEmpty() ? null : slice.after();
        return permission.onlyReports()
                ? breaches.reportedBy(permission.anyone().name(), state, text, before, slice.rows())
                : breaches.list(state, text, before, slice.rows());
    }

    private static @Nullable BreachState state(@Nullable String word) {
        if (word == null || word.isEmpty()) return null;
        return Arrays.stream(BreachState.values())
                .filter(state -> Words.of(state).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(Fault.of("state", "unknown-word", "reported, responding, closed")));
    }
}
