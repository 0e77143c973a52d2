package eu.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.vigie.story.KnownFacts;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer supposes something of a case, reads what would differ and keeps the page as a bookmark. */
class WhatIfByHandTest extends BrowserStory {

    private String breach;

    @BeforeEach
    void aCase() {
        breach = report(intrusion(
                now().minus(Duration.ofHours(1)), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
    }

    @Test
    void withoutScriptOnATelephoneTheAddressKeepsWhatWasSupposed() {
        Page page = signIn(officer, "en", narrow().setJavaScriptEnabled(false));
        page.navigate("/breaches/" + breach);
        page.locator("main nav a[href='/breaches/" + breach + "/what-if']").click();
        assertThat(page.locator("#result").innerText()).contains("Nothing would differ.");

        page.locator("#role").selectOption("processor");
        page.locator("main form button").click();
        assertThat(page.locator("#result").innerText())
                .contains("2 duties would fall away", "it belongs to a role that would not be ours");
        page.locator("#result details summary").first().click();
        assertThat(page.locator("#result details[open]").innerText()).contains("100 %");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);

        Page bookmark = signIn(approver, "fr", look());
        bookmark.navigate(page.url());
        assertThat(bookmark.locator("#result").innerText()).contains("2 obligations tomberaient");
    }

    @Test
    void theAnswerIsReachedByKeyboardAndTellsTheEarlierDeadline() {
        Page page = signIn(officer);
        page.navigate("/breaches/" + breach + "/what-if");
        var earlier = now().minus(Duration.ofHours(9)).atZone(ZoneId.of("Europe/Paris"));
        page.locator("[id='controllerAwareAt.date']").fill(earlier.toLocalDate().toString());
        page.locator("[id='controllerAwareAt.time']").fill("%tR".formatted(earlier));
        page.locator("main form button").press("Enter");
        page.waitForURL(url -> url.endsWith("#result"));
        assertThat(page.locator("#result tbody.moves").first().innerText()).contains("earlier");
    }
}
