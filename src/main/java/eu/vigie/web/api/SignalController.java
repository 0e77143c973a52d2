package eu.vigie.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import eu.vigie.signal.Receipt;
import eu.vigie.signal.Signal;
import eu.vigie.signal.SignalState;
import eu.vigie.signal.Signals;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What watches our systems says, and what is decided about it. */
@RestController
@RequestMapping("/api/signals")
class SignalController {

    private static final MediaType TEXT = new MediaType("text", "plain", UTF_8);

    private final Signals signals;
    private final Permission permission;
    private final SourceRaising raising;
    private final JsonMapper json;

    SignalController(Signals signals, Permission permission, SourceRaising raising, JsonMapper json) {
        this.signals = signals;
        this.permission = permission;
        this.raising = raising;
        this.json = json;
    }

    /** Kept: {@code signal} is its number, {@code breach} the open case it joined. */
    record Kept(String signal, @Nullable String breach) {

        static Kept of(Receipt receipt) {
            return new Kept(String.valueOf(receipt.signal()), receipt.breach());
        }
    }

    record Promotion(@Nullable String title) {}

    record Joining(@Nullable String breach) {}

    record Why(@Nullable String reason) {}

    /** Anybody who may report a breach may raise an alarm, and a source its own; when this answers, it is on disk. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Kept receive(@RequestBody(required = false) byte @Nullable [] body) {
        byte[] document = body == null ? new byte[0] : body;
        if (raising.isSource()) return Kept.of(raising.receive(SignalDocument.read(document, json)));
        var actor = permission.anyone();
        return Kept.of(raising.receive(SignalDocument.read(document, json), actor));
    }

    @GetMapping
    Page<SignalView> list(@RequestParam(required = false) @Nullable String state, Slice slice) {
        permission.require(Right.READ_SIGNALS);
        var rows = signals.list(state(state), slice.afterNumber(), slice.rows());
        return Page.of(rows, slice, signal -> String.valueOf(signal.id())).map(SignalView::of);
    }

    @GetMapping("/{id}")
    SignalView get(@PathVariable long id) {
        permission.require(Right.READ_SIGNALS);
        return SignalView.of(signals.get(id));
    }

    /** As it came, to the letter; text where it could not be read. */
    @GetMapping("/{id}/payload")
    ResponseEntity<byte[]> payload(@PathVariable long id) {
        permission.require(Right.READ_SIGNALS);
        Signal signal = signals.get(id);
        String payload = signals.payload(signal.id()).orElseThrow(() -> new NotFound("payload", String.valueOf(id)));
        return ResponseEntity.ok()
                .contentType(signal.lacks().isEmpty() ? MediaType.APPLICATION_JSON : TEXT)
                .body(payload.getBytes(UTF_8));
    }

    @PostMapping("/{id}/promote")
    ResponseEntity<SignalView> promote(
            @PathVariable long id, @RequestBody(required = false) @Nullable Promotion wanted) {
        var actor = permission.require(Right.TRIAGE_SIGNALS);
        Signal signal = signals.promote(id, wanted == null ? null : wanted.title(), actor);
        return ResponseEntity.created(URI.create("/api/breaches/" + signal.breach()))
                .body(SignalView.of(signal));
    }

    @PostMapping("/{id}/join")
    SignalView join(@PathVariable long id, @RequestBody Joining wanted) {
        return SignalView.of(signals.join(id, wanted.breach(), permission.require(Right.TRIAGE_SIGNALS)));
    }

    @PostMapping("/{id}/dismiss")
    SignalView dismiss(@PathVariable long id, @RequestBody Why wanted) {
        return SignalView.of(signals.dismiss(id, wanted.reason(), permission.require(Right.TRIAGE_SIGNALS)));
    }

    /** It waits again: what a rule or a person decided is taken back. */
    @PostMapping("/{id}/undo")
    SignalView undo(@PathVariable long id, @RequestBody Why wanted) {
        return SignalView.of(signals.undo(id, wanted.reason(), permission.require(Right.TRIAGE_SIGNALS)));
    }

    private static @Nullable SignalState state(@Nullable String word) {
        if (word == null || word.isEmpty()) return null;
        return Arrays.stream(SignalState.values())
                .filter(state -> Words.of(state).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(Fault.of("state", "unknown-word", "new, joined, dismissed")));
    }
}
