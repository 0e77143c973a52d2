package eu.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import eu.vigie.story.KnownFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On paper a long answer stands whole, in the place of a field that would cut it. */
class PrintedTest extends BrowserStory {

    @Test
    void aLongAnswerIsPrintedInThePlaceOfItsField() {
        var breach = report(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        assertThat(officer.patchFacts(
                                breach,
                                Map.of(
                                        "consequences",
                                        "Everything was read. ".repeat(60).strip()))
                        .status())
                .isEqualTo(200);
        Page page = signIn(officer);
        page.navigate("/breaches/" + breach + "/facts");
        page.evaluate("() => document.querySelectorAll('main details').forEach(one => one.open = true)");
        var field = page.locator("#consequences");
        var whole = page.locator("p.paper-only:has-text('Everything was read.')");

        assertThat(field.isVisible()).isTrue();
        assertThat(whole.isVisible()).isFalse();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(field.isVisible()).isFalse();
        assertThat(whole.isVisible()).isTrue();
    }
}
