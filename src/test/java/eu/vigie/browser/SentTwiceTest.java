package eu.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Impatience and the browser's history: what is sent twice is done once. */
class SentTwiceTest extends BrowserStory {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void aDoubleClickAndTheBackButtonReportOneCase(boolean script) {
        Page page = signIn(officer, "en", look().setJavaScriptEnabled(script));
        page.navigate("/breaches/new");
        String title = "Twice " + UUID.randomUUID();
        var detected = now().minus(Duration.ofHours(1)).atZone(ZoneId.of("Europe/Paris"));
        page.locator("#title").fill(title);
        page.locator("#description").fill("Pressed twice, by a hand that trembles.");
        page.locator("[id='detectedAt.date']").fill(detected.toLocalDate().toString());
        page.locator("[id='detectedAt.time']").fill("%tR".formatted(detected));
        String button = "main form[action='/breaches'] button.button:not(.second)";
        page.locator(button).dblclick();
        page.waitForURL(url -> url.matches(".*/breaches/\\d{4}-\\d{4}.*"));
        String first = path(page);

        page.goBack();
        page.locator("#title").waitFor();
        assertThat(page.locator("#title").inputValue()).as("typed before").isEqualTo(title);
        page.locator(button).click();
        page.waitForURL(url -> url.matches(".*/breaches/\\d{4}-\\d{4}.*"));

        assertThat(path(page)).isEqualTo(first);
        page.navigate("/breaches?q=" + title);
        assertThat(page.locator("main tbody th a").count()).isEqualTo(1);
    }

    private static String path(Page page) {
        return page.url().replaceAll("^https?://[^/]+|[?#].*$", "");
    }
}
