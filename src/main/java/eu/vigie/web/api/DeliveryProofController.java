package eu.vigie.web.api;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.register.DeliveryProof;
import eu.vigie.register.DeliveryProofs;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proof of what became of one letter to one recipient, as data or on paper in the reader's language. */
@RestController
class DeliveryProofController {

    private final NoticeOfBreach addressed;
    private final DeliveryProofs proofs;
    private final Permission permission;

    DeliveryProofController(NoticeOfBreach addressed, DeliveryProofs proofs, Permission permission) {
        this.addressed = addressed;
        this.proofs = proofs;
        this.permission = permission;
    }

    @GetMapping("/api/breaches/{reference}/notices/{id}/deliveries/{row}/proof")
    ResponseEntity<Object> proof(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable long row,
            @RequestParam(defaultValue = "json") String format,
            Locale locale) {
        Actor actor = permission.require(Right.PROVE_DELIVERY);
        addressed.find(reference, id);
        if (!format.equals("json") && !format.equals("pdf")) {
            throw new InvalidInput(Fault.of("format", "unknown-word", "json, pdf"));
        }
        DeliveryProof proof = proofs.of(id, row, actor);
        return format.equals("json")
                ? ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(ProofView.of(proof, proofs.meaning(locale)))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(proofs.pdf(proof, locale));
    }
}
