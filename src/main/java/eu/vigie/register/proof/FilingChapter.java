package eu.vigie.register.proof;

import eu.vigie.evidence.Evidence;
import eu.vigie.filing.DutyFilings;
import eu.vigie.filing.Filing;
import eu.vigie.filing.Filings;
import eu.vigie.filing.Submission;
import eu.vigie.filing.Submissions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was filed, on the authority's form and on smaller ones, as data and on paper, and what the authority answered. Drafts are listed and not shown; of what was erased by rule the digest and the receipt are left. */
@Component
@Order(3)
class FilingChapter implements Chapter {

    private final Filings filings;
    private final DutyFilings smaller;
    private final Submissions submissions;
    private final Evidence evidence;
    private final JsonMapper json;

    FilingChapter(Filings filings, DutyFilings smaller, Submissions submissions, Evidence evidence, JsonMapper json) {
        this.filings = filings;
        this.smaller = smaller;
        this.submissions = submissions;
        this.evidence = evidence;
        this.json = json;
    }

    @Override
    public void write(CaseFile about, Archive archive) throws IOException {
        List<Filing> all = new ArrayList<>(filings.of(about.reference()));
        all.addAll(smaller.of(about.reference()));
        archive.add("filings/filings.json", out -> out.write(json.writeValueAsBytes(all)));
        for (Filing filing : all) {
            if (filing.submittedAt() == null) continue;
            String name = "filings/" + filing.id();
            if (!filing.erased()) addForm(name, filing, about, archive);
            archive.add(name + "-receipt.json", out -> out.write(json.writeValueAsBytes(receipt(filing))));
        }
    }

    private void addForm(String name, Filing filing, CaseFile about, Archive archive) throws IOException {
        archive.add(
                name + ".json",
                out -> out.write(json.writeValueAsBytes(about.withheld().in(filings.form(filing.id())))));
        archive.add(name + ".pdf", out -> out.write(filings.pdf(filing.id(), about.locale(), about.withheld()::in)));
    }

    private Map<String, @Nullable Object> receipt(Filing filing) {
        Map<String, @Nullable Object> receipt = new LinkedHashMap<>();
        Submission handed = submissions.of(filing.id()).orElse(null);
        Long kept = filing.receiptEvidence();
        receipt.put("submittedAt", filing.submittedAt());
        receipt.put("authorityReference", filing.authorityReference());
        receipt.put("evidence", kept == null ? null : evidence.get(filing.breach(), kept));
        receipt.put("channel", handed == null ? null : handed.channel());
        receipt.put("lastReply", handed == null ? null : handed.lastReply());
        receipt.put("receivedAt", handed == null ? null : handed.receivedAt());
        return receipt;
    }
}
