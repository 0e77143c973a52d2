package eu.vigie.register.proof;

import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.DecisionOnRecord;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every decision, those refused or superseded too, and its sheet in both languages of the house. */
@Component
@Order(2)
class DecisionChapter implements Chapter {

    private final Assessments assessments;
    private final JsonMapper json;

    DecisionChapter(Assessments assessments, JsonMapper json) {
        this.assessments = assessments;
        this.json = json;
    }

    @Override
    public void write(CaseFile about, Archive archive) throws IOException {
        String reference = about.reference();
        List<DecisionOnRecord> decisions = assessments.decisions(reference);
        archive.add("decisions/decisions.json", out -> out.write(json.writeValueAsBytes(decisions)));
        for (DecisionOnRecord one : decisions)
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH))
                archive.add(
                        "decisions/" + one.number() + "." + locale.getLanguage() + ".pdf",
                        out -> out.write(assessments.sheetPdf(reference, one.number(), locale)));
    }
}
