package eu.vigie.web.api;

import eu.vigie.refusal.NotFound;
import eu.vigie.rootcause.Analyses;
import eu.vigie.rootcause.Analysis;
import eu.vigie.rootcause.Said;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The root-cause analysis of a case; its task is done by {@code root_cause_analysis} as before. */
@RestController
@RequestMapping("/api/breaches/{reference}/root-cause")
class RootCauseController {

    private final Analyses analyses;
    private final Permission permission;

    RootCauseController(Analyses analyses, Permission permission) {
        this.analyses = analyses;
        this.permission = permission;
    }

    @GetMapping
    Analysis latest(@PathVariable String reference) {
        permission.insider();
        permission.readable(reference);
        return analyses.of(reference).orElseThrow(() -> new NotFound("root-cause", reference));
    }

    @GetMapping("/versions")
    Page<Analysis> versions(@PathVariable String reference, Slice slice) {
        permission.insider();
        permission.readable(reference);
        return Page.ofWhole(analyses.versions(reference), slice, one -> String.valueOf(one.version()));
    }

    /** A new version; what is left out is not said. */
    @PutMapping
    Analysis record(@PathVariable String reference, @RequestBody Said said) {
        var actor = permission.require(Right.ANALYSE_CAUSES);
        permission.readable(reference);
        return analyses.record(reference, said, actor);
    }
}
