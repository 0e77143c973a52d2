package eu.vigie.web.api;

import eu.vigie.statement.Difference;
import eu.vigie.statement.Given;
import eu.vigie.statement.OutgoingDocument;
import eu.vigie.statement.Statements;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the outgoing documents of a case state, where two differ, and why. */
@RestController
@RequestMapping("/api/breaches/{reference}")
class StatementController {

    private final Statements statements;
    private final Permission permission;

    StatementController(Statements statements, Permission permission) {
        this.statements = statements;
        this.permission = permission;
    }

    @GetMapping("/statements")
    Page<OutgoingDocument> documents(@PathVariable String reference, Slice slice) {
        permission.insider();
        permission.readable(reference);
        return Page.ofWhole(statements.of(reference), slice, one -> String.valueOf(one.id()));
    }

    @GetMapping("/differences")
    Page<Difference> differences(@PathVariable String reference, Slice slice) {
        permission.insider();
        permission.readable(reference);
        return Page.ofWhole(statements.differences(reference), slice, StatementController::position);
    }

    /** Explains one difference; 422 where there is none like it. */
    @PostMapping("/differences")
    ResponseEntity<Page<Difference>> explain(@PathVariable String reference, @RequestBody Given given, Slice slice) {
        var actor = permission.require(Right.EXPLAIN_DIFFERENCES);
        permission.readable(reference);
        statements.explain(reference, given, actor);
        return ResponseEntity.status(201)
                .body(Page.ofWhole(statements.differences(reference), slice, StatementController::position));
    }

    private static String position(Difference one) {
        return one.document().id() + "/" + one.other().id() + "/" + one.stated().code();
    }
}
