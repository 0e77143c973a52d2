package eu.vigie.web.api;

import eu.vigie.evidence.Acquisition;
import eu.vigie.evidence.AcquisitionOnRecord;
import eu.vigie.evidence.Acquisitions;
import eu.vigie.refusal.NotFound;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a piece of evidence was acquired (RFC 3227, ISO/IEC 27037). */
@RestController
@RequestMapping("/api/breaches/{reference}/evidence/{id}/acquisition")
class AcquisitionController {

    private final Acquisitions acquisitions;
    private final Permission permission;

    AcquisitionController(Acquisitions acquisitions, Permission permission) {
        this.acquisitions = acquisitions;
        this.permission = permission;
    }

    @GetMapping
    AcquisitionOnRecord get(@PathVariable String reference, @PathVariable long id) {
        permission.require(Right.READ_EVIDENCE);
        return acquisitions.of(reference, id).orElseThrow(() -> new NotFound("acquisition", String.valueOf(id)));
    }

    @PutMapping
    AcquisitionOnRecord record(@PathVariable String reference, @PathVariable long id, @RequestBody Acquisition said) {
        return acquisitions.record(reference, id, said, permission.require(Right.KEEP_EVIDENCE));
    }
}
