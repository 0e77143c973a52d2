package eu.vigie.web.api;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.signal.SignalGroup;
import eu.vigie.signal.SignalGroups;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signals by groups: one decision for all that wait in one, or for those up to the number that whoever decides has seen
 * ({@code upTo}).
 */
@RestController
@RequestMapping("/api/signal-groups")
class SignalGroupController {

    private final SignalGroups groups;
    private final Permission permission;

    SignalGroupController(SignalGroups groups, Permission permission) {
        this.groups = groups;
        this.permission = permission;
    }

    record GroupPromotion(@Nullable String title, @Nullable String upTo) {}

    record GroupJoining(@Nullable String breach, @Nullable String upTo) {}

    record GroupDismissal(@Nullable String reason, @Nullable String upTo) {}

    @GetMapping
    Page<SignalGroup> list(Slice slice) {
        permission.require(Right.READ_SIGNALS);
        var rows = groups.all(slice.afterNumber(), slice.rows());
        return Page.of(rows, slice, group -> String.valueOf(group.id()));
    }

    @GetMapping("/{id}")
    SignalGroup get(@PathVariable long id) {
        permission.require(Right.READ_SIGNALS);
        return groups.get(id);
    }

    @GetMapping("/{id}/signals")
    Page<SignalView> signals(@PathVariable long id, Slice slice) {
        permission.require(Right.READ_SIGNALS);
        var rows = groups.signals(groups.get(id).id(), slice.afterNumber(), slice.rows());
        return Page.of(rows, slice, signal -> String.valueOf(signal.id())).map(SignalView::of);
    }

    @PostMapping("/{id}/promote")
    ResponseEntity<SignalGroup> promote(
            @PathVariable long id, @RequestBody(required = false) @Nullable GroupPromotion wanted) {
        var actor = permission.require(Right.TRIAGE_SIGNALS);
        var asked = wanted == null ? new GroupPromotion(null, null) : wanted;
        SignalGroup group = groups.promote(id, asked.title(), number(asked.upTo()), actor);
        return ResponseEntity.created(URI.create("/api/breaches/" + group.breach()))
                .body(group);
    }

    @PostMapping("/{id}/join")
    SignalGroup join(@PathVariable long id, @RequestBody GroupJoining wanted) {
        var actor = permission.require(Right.TRIAGE_SIGNALS);
        return groups.join(id, wanted.breach(), number(wanted.upTo()), actor);
    }

    @PostMapping("/{id}/dismiss")
    SignalGroup dismiss(@PathVariable long id, @RequestBody GroupDismissal wanted) {
        var actor = permission.require(Right.TRIAGE_SIGNALS);
        return groups.dismiss(id, wanted.reason(), number(wanted.upTo()), actor);
    }

    @PostMapping("/{id}/undo")
    SignalGroup undo(@PathVariable long id, @RequestBody SignalController.Why wanted) {
        return groups.undo(id, wanted.reason(), permission.require(Right.TRIAGE_SIGNALS));
    }

    /** A signal's number, written as the contract writes it; null where none was given. */
    private static @Nullable Long number(@Nullable String signal) {
        if (signal == null) return null;
        try {
            return Long.valueOf(signal);
        } catch (NumberFormatException wrong) {
            throw new InvalidInput(Fault.of("upTo", "whole-number"));
        }
    }
}
