package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Whoever must be told stands on the call sheet, whether or not anybody knows whom to ask for. */
class CallSheetTest extends Story {

    @Test
    void aCustomerWithoutAContactHasABlankLine() throws IOException {
        String breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(now()));
        String others = new ClassPathResource("example/contacts.csv")
                .getContentAsString(UTF_8)
                .lines()
                .filter(line -> !line.startsWith("c001,"))
                .collect(Collectors.joining("\n"));
        assertThat(admin.csv("/api/estate/contacts", others.getBytes(UTF_8)).status())
                .isIn(200, 204);

        String sheet = new Visitor("http://127.0.0.1:" + port)
                .signIn(officer.name(), PASSWORD, "en")
                .get("/breaches/" + breach + "/call-sheet")
                .body();

        assertThat(sheet)
                .containsPattern("Client 001</th><td data-label=\"[^\"]*\"><span class=\"line\"></span>")
                .contains("Customer 002", "Security team");
    }
}
