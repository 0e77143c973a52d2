package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.register.DeliveryProofs;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Proof of one letter to one recipient on paper, in the language of the reader. */
@Controller
class DeliveryProofPage {

    private final NoticeOfCase addressed;
    private final DeliveryProofs proofs;
    private final Permission permission;
    private final Readers readers;

    DeliveryProofPage(NoticeOfCase addressed, DeliveryProofs proofs, Permission permission, Readers readers) {
        this.addressed = addressed;
        this.proofs = proofs;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/notices/{id}/recipients/{row}/proof.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference, @PathVariable long id, @PathVariable long row) {
        Actor actor = permission.require(Right.PROVE_DELIVERY);
        addressed.get(permission.readable(reference).reference(), id);
        ContentDisposition shown = ContentDisposition.inline()
                .filename(reference + "-" + row + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(proofs.pdf(proofs.of(id, row, actor), readers.present().locale()));
    }
}
