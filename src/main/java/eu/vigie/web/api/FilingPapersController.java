package eu.vigie.web.api;

import eu.vigie.filing.FieldChange;
import eu.vigie.filing.FilingComparison;
import eu.vigie.filing.PortalHandOver;
import eu.vigie.filing.PortalSheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What goes with a filing: the difference to an earlier one, the cover note, the copy sheet of the portal. */
@RestController
@RequestMapping("/api/breaches/{reference}/filings/{id:\\d+}")
class FilingPapersController {

    private final FilingComparison comparison;
    private final PortalHandOver portal;
    private final FilingOfCase filing;

    FilingPapersController(FilingComparison comparison, PortalHandOver portal, FilingOfCase filing) {
        this.comparison = comparison;
        this.portal = portal;
        this.filing = filing;
    }

    /** Against the filing it follows, or another of the same case: {@code from}. */
    @GetMapping("/diff")
    Map<String, @Nullable Object> diff(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam(required = false) @Nullable String lang) {
        return page(comparison.changes(filing.read(reference, id).id(), from, filing.language(lang)));
    }

    /** What the facts say now that this filing does not. */
    @GetMapping("/changes")
    Map<String, @Nullable Object> changes(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String lang) {
        return page(comparison.sinceThen(filing.read(reference, id).id(), filing.language(lang)));
    }

    @GetMapping(path = "/cover-note.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] coverNotePdf(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String lang) {
        return comparison.coverNotePdf(filing.read(reference, id).id(), filing.language(lang));
    }

    @GetMapping(path = "/cover-note.txt", produces = "text/plain;charset=UTF-8")
    String coverNote(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String lang) {
        return comparison
                .coverNote(filing.read(reference, id).id(), filing.language(lang))
                .text();
    }

    @GetMapping("/portal")
    PortalSheet portal(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String lang) {
        return portal.sheet(filing.read(reference, id).id(), filing.language(lang));
    }

    private static Map<String, @Nullable Object> page(List<FieldChange> changes) {
        Map<String, @Nullable Object> page = new LinkedHashMap<>();
        page.put("items", changes.stream().map(FilingPapersController::item).toList());
        page.put("next", null);
        return page;
    }

    private static Map<String, @Nullable Object> item(FieldChange change) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("number", change.number());
        item.put("field", "field_" + change.number());
        item.put("title", change.title());
        item.put("change", change.kind().code());
        item.put("before", change.before());
        item.put("after", change.after());
        return item;
    }
}
