package eu.vigie.web.api;

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

/** Signals by groups: one decision for all that wait in one. */
@RestController
@RequestMapping("/api/signal-groups")
class SignalGroupController {

    private final SignalGroups groups;
    private final Permission permission;

    SignalGroupController(SignalGroups groups, Permission permission) {
        this.groups = groups;
        this.permission = permission;
    }

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
            @PathVariable long id, @RequestBody(required = false) SignalController.@Nullable Promotion wanted) {
        var actor = permission.require(Right.TRIAGE_SIGNALS);
        SignalGroup group = groups.promote(id, wanted == null ? null : wanted.title(), actor);
        return ResponseEntity.created(URI.create("/api/breaches/" + group.breach()))
                .body(group);
    }

    @PostMapping("/{id}/join")
    SignalGroup join(@PathVariable long id, @RequestBody SignalController.Joining wanted) {
        return groups.join(id, wanted.breach(), permission.require(Right.TRIAGE_SIGNALS));
    }

    @PostMapping("/{id}/dismiss")
    SignalGroup dismiss(@PathVariable long id, @RequestBody SignalController.Why wanted) {
        return groups.dismiss(id, wanted.reason(), permission.require(Right.TRIAGE_SIGNALS));
    }

    @PostMapping("/{id}/undo")
    SignalGroup undo(@PathVariable long id, @RequestBody SignalController.Why wanted) {
        return groups.undo(id, wanted.reason(), permission.require(Right.TRIAGE_SIGNALS));
    }
}
