package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a printed page would cut, or leave out, stands on it for paper. */
class OnPaperTest extends Story {

    private static final String MORE = "more follow on further pages";
    private static final String LONG =
            "Everything was copied, and read. ".repeat(20).strip();

    @Autowired
    private Breaches breaches;

    @Test
    void aLongFactStandsWholeBesideItsField() {
        String breach = aCase();
        assertThat(officer.patchFacts(breach, Map.of("consequences", LONG)).status())
                .isEqualTo(200);
        assertThat(visitor().get("/breaches/" + breach + "/facts").body())
                .contains("<p class=\"paper-only prose\" dir=\"auto\">" + LONG + "</p>");
    }

    @Test
    void anAnswerOfTheCopySheetStandsWholeBesideItsField() {
        String breach = aCase();
        complete(officer, breach, "triage", personalDataBreach(now()));
        decide(breach, "required", "not_required");
        complete(officer, breach, "draft_filing", Map.of("subtype", "complete"));
        String filing = items(admin.get("/api/breaches/" + breach + "/filings"))
                .get(0)
                .get("id")
                .asString();
        assertThat(visitor()
                        .get("/breaches/" + breach + "/filings/" + filing + "/portal")
                        .body())
                .contains("</textarea>", "<p class=\"paper-only prose\" lang=\"fr\" dir=\"auto\">");
    }

    @Test
    void aTimeLineThatGoesOnSaysSo() {
        String breach = aCase();
        String page = "/breaches/" + breach + "/timeline";
        assertThat(visitor().get(page).body()).doesNotContain(MORE);
        for (int note = 0; note < 201; note++) breaches.note(breach, "note", now(), "Note no. " + note, Actor.VIGIE);
        assertThat(visitor().get(page).body()).contains(MORE, "rel=\"next\"");
    }

    private String aCase() {
        return report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
    }

    private Visitor visitor() {
        return new Visitor("http://127.0.0.1:" + port).signIn(officer.name(), PASSWORD, "en");
    }
}
