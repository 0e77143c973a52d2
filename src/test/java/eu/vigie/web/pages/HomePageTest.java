package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The first page, when much else is due. */
class HomePageTest extends Story {

    @Test
    void aNewAlertIsSeenAtOnceHoweverMuchIsDueSooner() {
        var older = IntStream.range(0, 9)
                .mapToObj(n -> reported(Duration.ofHours(11)))
                .toList();
        String newest = reported(Duration.ZERO);

        String page = signedIn().get("/").body();
        assertThat(page).contains(button(newest)).contains("More wait:").doesNotContain(button(older.get(0)));
    }

    @Test
    void aTargetOfOurOwnThatHasPassedGivesWayToTheLimitInLawHoweverManyHavePassed() {
        var cases = IntStream.range(0, 10)
                .mapToObj(n -> reported(Duration.ofHours(13)))
                .toList();

        assertThat(clock(signedIn().get("/breaches/" + cases.get(9)).body()))
                .contains("Unless risk is ruled out, tell", "privacy officer or DPO", "href=\"/tasks/");
        assertThat(clock(signedIn().get("/").body())).doesNotContain("our own target");
    }

    private static String clock(String page) {
        String from = page.substring(page.indexOf("id=\"clock\""));
        return from.substring(0, from.indexOf("</section>"));
    }

    private String reported(Duration ago) {
        return report(intrusion(now().minus(ago), KnownFacts.intrusion("controller"), DEDICATED));
    }

    private Visitor signedIn() {
        return new Visitor("http://127.0.0.1:" + port).signIn(responder.name(), PASSWORD, "en");
    }

    private static String button(String breach) {
        return "action=\"/breaches/" + breach + "/acknowledge\"";
    }
}
