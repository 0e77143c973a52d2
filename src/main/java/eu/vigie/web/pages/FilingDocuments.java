package eu.vigie.web.pages;

import eu.vigie.filing.Filing;
import eu.vigie.filing.Filings;
import eu.vigie.refusal.NotFound;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The authority's form as documents, for a person who is signed on. */
@Controller
class FilingDocuments {
    private final Filings filings;
    private final Readers readers;

    FilingDocuments(Filings filings, Readers readers) {
        this.filings = filings;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/filings/{id}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference, @PathVariable long id) {
        own(reference, id);
        ContentDisposition shown = ContentDisposition.inline()
                .filename(reference + "-" + id + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(filings.pdf(id, readers.present().locale()));
    }

    @GetMapping("/breaches/{reference}/filings/{id}.json")
    ResponseEntity<Map<String, Object>> form(@PathVariable String reference, @PathVariable long id) {
        own(reference, id);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(filings.form(id));
    }

    private void own(String reference, long id) {
        Filing filing = filings.get(id);
        if (!filing.breach().equals(reference)) {
            throw new NotFound("filing", Long.toString(id));
        }
    }
}
