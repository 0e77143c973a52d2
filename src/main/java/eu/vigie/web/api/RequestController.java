package eu.vigie.web.api;

import eu.vigie.breach.AuthorityAsks;
import eu.vigie.breach.CaseRequest;
import eu.vigie.breach.CaseRequests;
import eu.vigie.breach.RequestKind;
import eu.vigie.notice.Updates;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What customers and the authority ask while a case runs; each becomes a task. */
@RestController
@RequestMapping("/api/breaches/{reference}")
class RequestController {

    private final CaseRequests requests;
    private final Updates updates;
    private final Permission permission;

    RequestController(CaseRequests requests, Updates updates, Permission permission) {
        this.requests = requests;
        this.updates = updates;
        this.permission = permission;
    }

    record RfoRequest(@Nullable String customer, @Nullable String reason) {}

    @GetMapping("/rfo-requests")
    Page<CaseRequest> reports(@PathVariable String reference, Slice slice) {
        return page(reference, true, slice);
    }

    @PostMapping("/rfo-requests")
    ResponseEntity<CaseRequest> report(@PathVariable String reference, @RequestBody RfoRequest wanted) {
        var actor = permission.require(Right.RECORD_WISHES);
        permission.readable(reference);
        var customer = Objects.requireNonNullElse(wanted.customer(), "");
        var reason = Objects.requireNonNullElse(wanted.reason(), "");
        return created("rfo-requests", requests.askedByCustomer(reference, customer, reason, actor));
    }

    /** Opens the report as a letter to the customer that asked, or answers with the open one. */
    @PostMapping("/rfo-requests/{request}/letter")
    ResponseEntity<Map<String, Long>> letter(@PathVariable String reference, @PathVariable long request) {
        permission.readable(reference);
        long notice = updates.answer(reference, request, permission.anyone());
        return ResponseEntity.created(URI.create("/api/breaches/" + reference + "/notices/" + notice))
                .body(Map.of("id", notice));
    }

    @GetMapping("/authority-requests")
    Page<CaseRequest> questions(@PathVariable String reference, Slice slice) {
        return page(reference, false, slice);
    }

    @PostMapping("/authority-requests")
    ResponseEntity<CaseRequest> question(@PathVariable String reference, @RequestBody AuthorityAsks asked) {
        var actor = permission.require(Right.RECORD_QUESTIONS);
        permission.readable(reference);
        return created("authority-requests", requests.askedByAuthority(reference, asked, actor));
    }

    private Page<CaseRequest> page(String reference, boolean reports, Slice slice) {
        var all = requests.of(permission.readable(reference).reference()).stream()
                .filter(request -> reports == (request.kind() == RequestKind.RFO))
                .toList();
        return Page.ofWhole(all, slice, request -> String.valueOf(request.id()));
    }

    private static ResponseEntity<CaseRequest> created(String list, CaseRequest request) {
        return ResponseEntity.created(URI.create("/api/breaches/" + request.breach() + "/" + list))
                .body(request);
    }
}
