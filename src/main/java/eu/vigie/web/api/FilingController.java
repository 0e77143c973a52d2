package eu.vigie.web.api;

import eu.vigie.filing.FieldSheet;
import eu.vigie.filing.Filing;
import eu.vigie.filing.Filings;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notifications to the authority, as list, as form and as PDF. */
@RestController
@RequestMapping("/api/breaches/{reference}/filings")
class FilingController {

    /** What starts a follow-up. */
    record FollowUp(
            @Nullable String type,
            @Nullable String subtype,
            @Nullable String authority) {}

    private final Filings filings;
    private final FieldSheet sheet;
    private final Permission permission;
    private final FilingOfCase filing;

    FilingController(Filings filings, FieldSheet sheet, Permission permission, FilingOfCase filing) {
        this.filings = filings;
        this.sheet = sheet;
        this.permission = permission;
        this.filing = filing;
    }

    @GetMapping
    Page<Map<String, @Nullable Object>> list(@PathVariable String reference, Slice slice) {
        permission.readable(reference);
        return Page.ofWhole(filings.of(reference), slice, one -> String.valueOf(one.id()))
                .map(FilingController::item);
    }

    @PostMapping
    ResponseEntity<Map<String, @Nullable Object>> start(@PathVariable String reference, @RequestBody FollowUp body) {
        var actor = filing.drafter();
        permission.readable(reference);
        if (!"follow_up".equals(body.type())) {
            throw new InvalidInput(Fault.of("type", "filing-type"));
        }
        long id =
                filings.startFollowUp(reference, body.authority(), body.subtype() == null ? "" : body.subtype(), actor);
        URI form = URI.create("/api/breaches/" + reference + "/filings/" + id + ".json");
        return ResponseEntity.created(form).body(item(filings.get(id)));
    }

    @GetMapping(path = "/{id:\\d+}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> form(@PathVariable String reference, @PathVariable long id) {
        return filings.form(filing.read(reference, id).id());
    }

    @GetMapping(path = "/{id:\\d+}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] pdf(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String lang) {
        return filings.pdf(filing.read(reference, id).id(), filing.language(lang));
    }

    /** Every field as a table for a lawyer. */
    @GetMapping(path = "/{id:\\d+}.csv", produces = "text/csv;charset=UTF-8")
    void sheet(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        sheet.write(filing.read(reference, id).id(), filing.language(lang), response.getOutputStream());
    }

    static Map<String, @Nullable Object> item(Filing filing) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("id", filing.id());
        item.put("type", filing.type());
        item.put("subtype", filing.subtype());
        item.put("state", filing.state().name().toLowerCase(Locale.ROOT));
        item.put("authority", filing.authority());
        item.put("submittedAt", filing.submittedAt());
        item.put("authorityReference", filing.authorityReference());
        item.put("approvedBy", filing.approvedBy());
        item.put("draftedBy", filing.draftedBy());
        item.put("lateReason", filing.lateReason());
        item.put("submittedBeforeApproval", filing.submittedBeforeApproval());
        item.put("digest", filing.digest());
        item.put("supersedes", filing.supersedes());
        item.put("receiptEvidence", filing.receiptEvidence());
        item.put("form", filing.form());
        item.put("obligation", filing.obligation());
        return item;
    }
}
