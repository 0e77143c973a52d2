package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.Caller;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who only reported a case reads it, is offered nothing that is forbidden, and reads nobody's name and mailbox. */
class ReporterPagesTest extends Story {

    private Caller reporter;
    private String breach;
    private String base;

    @BeforeEach
    void aCaseOfTheirs() {
        reporter = person("reported-it", "reporter");
        var answer = reporter.post("/api/breaches", intrusion(now().minus(Duration.ofHours(2)), Map.of(), DEDICATED));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        breach = answer.json().get("reference").asString();
        base = "/breaches/" + breach;
        assertThat(officer.patchFacts(breach, KnownFacts.intrusion("controller_and_processor"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void everyLinkOfTheCaseIsOneTheyMayFollow() {
        Visitor theirs = visitor(reporter);
        List<String> links = Pattern.compile("href=\"(" + base + "[^\"#]*)")
                .matcher(theirs.get(base).body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(links).hasSizeGreaterThan(5);
        for (String link : links)
            assertThat(theirs.get(link).statusCode()).as(link).isNotEqualTo(403);
        assertThat(links).doesNotContain(base + "/statements", base + "/containment", base + "/root-cause");
        assertThat(theirs.get(base + "/timeline").body()).doesNotContain("name=\"happenedAt.date\"");
        assertThat(visitor(officer).get(base + "/timeline").body()).contains("name=\"happenedAt.date\"");
    }

    @Test
    void aLetterIsReadAndNotToWhomItWent() {
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        tellCustomers(breach);
        String wave = base + "/notices/"
                + notices(breach, "customer").get(0).get("id").asString();
        var row = items(admin.get("/api" + wave + "/deliveries")).get(0);
        String address = row.get("address").asString();
        assertThat(visitor(officer).get(wave).body()).contains(address, "preview-title");
        String form = base + "/filings/"
                + items(admin.get("/api" + base + "/filings")).get(0).get("id").asString();
        assertThat(visitor(officer).get(form).statusCode()).isEqualTo(200);

        Visitor theirs = visitor(reporter);
        assertThat(theirs.get(wave).statusCode()).isEqualTo(200);
        assertThat(theirs.get(wave).body()).doesNotContain(address, "preview-title");
        assertThat(theirs.get(form).statusCode()).isEqualTo(403);
        String recipient = wave + "/recipients/" + row.get("id").asString();
        assertThat(theirs.get(recipient).statusCode()).isEqualTo(403);
        assertThat(reporter.get("/api" + wave + "/deliveries").status()).isEqualTo(403);
        assertThat(reporter.get("/api" + wave + "/samples").status()).isEqualTo(403);
    }

    private Visitor visitor(Caller person) {
        return new Visitor("http://127.0.0.1:" + port).signIn(person.name(), PASSWORD, "en");
    }
}
