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

        String page = home();
        assertThat(page).contains(button(newest)).contains("More wait:").doesNotContain(button(older.get(0)));
    }

    private String reported(Duration ago) {
        return report(intrusion(now().minus(ago), KnownFacts.intrusion("controller"), DEDICATED));
    }

    private String home() {
        return new Visitor("http://127.0.0.1:" + port)
                .signIn(responder.name(), PASSWORD, "en")
                .get("/")
                .body();
    }

    private static String button(String breach) {
        return "action=\"/breaches/" + breach + "/acknowledge\"";
    }
}
