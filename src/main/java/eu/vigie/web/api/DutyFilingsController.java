package eu.vigie.web.api;

import eu.vigie.filing.DutyFilings;
import eu.vigie.filing.Filings;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Smaller forms that tell one duty of a case: which there are, those that were begun, and a new one. */
@RestController
@RequestMapping("/api/breaches/{reference}/obligations/{id}")
class DutyFilingsController {

    /** Which form; the usual one where it is left out. */
    record Start(@Nullable String form) {}

    private final DutyFilings duties;
    private final Filings filings;
    private final FilingOfCase ofCase;
    private final Permission permission;

    DutyFilingsController(DutyFilings duties, Filings filings, FilingOfCase ofCase, Permission permission) {
        this.duties = duties;
        this.filings = filings;
        this.ofCase = ofCase;
        this.permission = permission;
    }

    @GetMapping("/forms")
    Page<DutyFilings.Form> forms(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String lang,
            Slice slice) {
        permission.readable(reference);
        return Page.ofWhole(duties.forms(reference, id, ofCase.language(lang)), slice, DutyFilings.Form::id);
    }

    @GetMapping("/filings")
    Page<Map<String, @Nullable Object>> list(@PathVariable String reference, @PathVariable long id, Slice slice) {
        permission.readable(reference);
        return Page.ofWhole(duties.of(reference, id), slice, one -> String.valueOf(one.id()))
                .map(FilingController::item);
    }

    @PostMapping("/filings")
    ResponseEntity<Map<String, @Nullable Object>> start(
            @PathVariable String reference, @PathVariable long id, @RequestBody Start body) {
        var actor = permission.require(Right.DRAFT_FORMS);
        permission.readable(reference);
        long filing = duties.start(reference, id, body.form(), actor);
        URI form = URI.create("/api/breaches/" + reference + "/filings/" + filing + ".json");
        return ResponseEntity.created(form).body(FilingController.item(filings.get(filing)));
    }
}
