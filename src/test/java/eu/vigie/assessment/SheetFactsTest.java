package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.breach.Facts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SheetFactsTest {

    @Test
    void whatSomebodyWroteStandsAsTheyWroteIt() {
        var facts = JsonMapper.shared().readValue("""
                        {"consequences": "Phishing of ACME.", "measuresTaken": "None", "disclosure": "LIKELY"}""", Facts.class);
        assertThat(new SheetFacts(facts, new SheetWords(Locale.ENGLISH)).known())
                .extracting(line -> line.get("answer"))
                .contains("Phishing of ACME.", "None", "likely");
    }
}
