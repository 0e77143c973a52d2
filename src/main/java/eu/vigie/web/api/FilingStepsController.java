package eu.vigie.web.api;

import eu.vigie.filing.Drafts;
import eu.vigie.filing.DutyFilings;
import eu.vigie.filing.Filing;
import eu.vigie.filing.Filings;
import eu.vigie.filing.Receipt;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The steps of a smaller form: frozen, approved by a second person, its submission recorded. An authority's has tasks. A draft
 * of either that was begun by mistake is dropped here.
 */
@RestController
@RequestMapping("/api/breaches/{reference}/filings/{id:\\d+}")
class FilingStepsController {

    record Drafted(@Nullable String subtype) {}

    record Approved(@Nullable Boolean approved, @Nullable String reason) {}

    record Discarded(@Nullable String reason) {}

    record Submitted(
            @Nullable Instant submittedAt,
            @Nullable String authorityReference,
            @Nullable String lateReason,
            @Nullable Long evidence) {}

    private final Filings filings;
    private final Drafts drafts;
    private final FilingOfCase ofCase;
    private final Permission permission;

    FilingStepsController(Filings filings, Drafts drafts, FilingOfCase ofCase, Permission permission) {
        this.filings = filings;
        this.drafts = drafts;
        this.ofCase = ofCase;
        this.permission = permission;
    }

    @PostMapping("/draft")
    Map<String, @Nullable Object> draft(
            @PathVariable String reference, @PathVariable long id, @RequestBody Drafted body) {
        var actor = permission.require(Right.DRAFT_FORMS);
        filings.drafted(ours(reference, id).id(), Objects.requireNonNullElse(body.subtype(), ""), null, actor);
        return FilingController.item(filings.get(id));
    }

    @PostMapping("/approval")
    Map<String, @Nullable Object> approve(
            @PathVariable String reference, @PathVariable long id, @RequestBody Approved body) {
        var actor = permission.require(Right.APPROVE_FORMS);
        long filing = ours(reference, id).id();
        if (body.approved() == null) throw new InvalidInput(Fault.of("approved", "required-missing"));
        if (body.approved()) filings.approve(filing, actor);
        else filings.refuse(filing, Objects.requireNonNullElse(body.reason(), ""), actor);
        return FilingController.item(filings.get(id));
    }

    @PostMapping("/receipt")
    Map<String, @Nullable Object> receipt(
            @PathVariable String reference, @PathVariable long id, @RequestBody Submitted body) {
        var actor = permission.require(Right.DRAFT_FORMS);
        long filing = ours(reference, id).id();
        if (body.submittedAt() == null) throw new InvalidInput(Fault.of("submittedAt", "instant-missing"));
        var number = Objects.requireNonNullElse(body.authorityReference(), "");
        filings.recordReceipt(
                filing, new Receipt(number, body.submittedAt(), body.lateReason(), body.evidence()), actor);
        return FilingController.item(filings.get(id));
    }

    @PostMapping("/discard")
    Map<String, @Nullable Object> discard(
            @PathVariable String reference, @PathVariable long id, @RequestBody Discarded body) {
        var actor = permission.require(Right.DRAFT_FORMS);
        long filing = ofCase.read(reference, id).id();
        drafts.discard(filing, Objects.requireNonNullElse(body.reason(), ""), actor);
        return FilingController.item(filings.get(id));
    }

    private Filing ours(String reference, long id) {
        return DutyFilings.stepByHand(ofCase.read(reference, id));
    }
}
