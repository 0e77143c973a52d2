package eu.vigie.web.api;

import eu.vigie.intake.Audience;
import eu.vigie.intake.ReportLink;
import eu.vigie.intake.ReportLinks;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The links by which people without an account report. */
@RestController
@RequestMapping("/api/report-links")
class ReportLinkController {

    private final ReportLinks links;
    private final Permission permission;
    private final String base;

    ReportLinkController(ReportLinks links, Permission permission, @Value("${vigie.base-url}") String base) {
        this.links = links;
        this.permission = permission;
        this.base = base;
    }

    record Wanted(
            @Nullable Audience reporters,
            @Nullable String label,
            @Nullable Integer days) {}

    @GetMapping
    Map<String, List<ReportLink>> list() {
        permission.require(Right.KEEP_REPORT_LINKS);
        return Map.of("items", links.all());
    }

    /** The address is in this answer and nowhere else. */
    @PostMapping
    ResponseEntity<Map<String, Object>> make(@RequestBody Wanted wanted) {
        var actor = permission.require(Right.KEEP_REPORT_LINKS);
        var made = links.make(wanted.reporters(), wanted.label(), wanted.days(), actor);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.of("id", made.id(), "address", base + "/report/" + made.secret()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        links.revoke(id, permission.require(Right.KEEP_REPORT_LINKS));
    }
}
