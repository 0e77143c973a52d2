package eu.vigie.web.pages;

import eu.vigie.notice.ReportPapers;
import eu.vigie.notice.ReportPapers.Paper;
import eu.vigie.refusal.NotFound;
import eu.vigie.web.Permission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A Reason-for-Outage report on paper: for the customer at the link of its letter, and for who works on the case. */
@Controller
class ReportPaperPage {

    private final ReportPapers papers;
    private final NoticeOfCase addressed;
    private final Permission permission;

    ReportPaperPage(ReportPapers papers, NoticeOfCase addressed, Permission permission) {
        this.papers = papers;
        this.addressed = addressed;
        this.permission = permission;
    }

    /** Open to whoever has the link, as the letter itself is. */
    @GetMapping("/letter/{token}/report.pdf")
    ResponseEntity<byte[]> received(@PathVariable String token) {
        return answer(papers.behind(token).orElseThrow(() -> new NotFound("letter", "…")), "noindex, nofollow");
    }

    @GetMapping("/breaches/{reference}/notices/{id}/report.pdf")
    ResponseEntity<byte[]> ofCase(@PathVariable String reference, @PathVariable long id) {
        addressed.get(permission.readable(reference).reference(), id);
        permission.insider();
        return answer(papers.of(id), "noindex");
    }

    private static ResponseEntity<byte[]> answer(Paper paper, String robots) {
        ContentDisposition shown = ContentDisposition.inline()
                .filename(paper.breach() + "-rfo-" + paper.locale().getLanguage() + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", robots)
                .body(paper.pdf());
    }
}
