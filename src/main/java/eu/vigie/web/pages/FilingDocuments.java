package eu.vigie.web.pages;

import eu.vigie.filing.FieldSheet;
import eu.vigie.filing.FilingComparison;
import eu.vigie.filing.Filings;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
    private final FilingComparison comparison;
    private final FieldSheet sheet;
    private final CaseFiling cases;
    private final Readers readers;

    FilingDocuments(Filings filings, FilingComparison comparison, FieldSheet sheet, CaseFiling cases, Readers readers) {
        this.filings = filings;
        this.comparison = comparison;
        this.sheet = sheet;
        this.cases = cases;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/filings/{id}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference, @PathVariable long id) {
        cases.of(reference, id);
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
        cases.of(reference, id);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(filings.form(id));
    }

    @GetMapping("/breaches/{reference}/filings/{id}/cover-note.pdf")
    ResponseEntity<byte[]> coverNote(@PathVariable String reference, @PathVariable long id) {
        cases.of(reference, id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .body(comparison.coverNotePdf(id, readers.present().locale()));
    }

    @GetMapping(path = "/breaches/{reference}/filings/{id}.csv", produces = "text/csv;charset=UTF-8")
    void sheet(@PathVariable String reference, @PathVariable long id, HttpServletResponse response) throws IOException {
        cases.of(reference, id);
        response.setContentType("text/csv;charset=UTF-8");
        sheet.write(id, readers.present().locale(), response.getOutputStream());
    }
}
