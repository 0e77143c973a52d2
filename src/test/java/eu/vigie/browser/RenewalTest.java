package eu.vigie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import eu.vigie.story.KnownFacts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A page that renews itself disturbs nobody who reads, types or listens, and says when it no longer does. */
class RenewalTest extends BrowserStory {

    @Test
    void theFocusStaysAndWhatIsLostIsSaidUntilItIsFoundAgain() {
        String breach = aCase();
        Page page = signIn(responder);
        page.clock().install();
        page.navigate("/");
        String button = "#alert-" + breach;
        page.locator(button).focus();
        renew(page, "#live");
        assertThat(page.locator(button)).isFocused();

        complete(responder, breach, "acknowledge_alert", Map.of());
        renew(page, "#live");
        assertThat(page.locator(button)).hasCount(0);
        assertThat(page.locator("#main")).isFocused();

        page.locator("#how").click();
        renew(page, "#live");
        assertThat(page.locator("#how")).isFocused();
        assertThat(page.locator("details[open] > #how")).hasCount(1);

        page.context().setOffline(true);
        halfAMinute(page);
        assertThat(page.locator("#renew-said")).containsText("Vigie does not answer at the moment");
        assertThat(page.locator("#renew-said")).containsText("As of ");
        page.context().setOffline(false);
        renew(page, "#live");
        assertThat(page.locator("#renew-said")).isEmpty();

        page.route("**/*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        halfAMinute(page);
        assertThat(page.locator("#renew-said")).containsText("Vigie does not answer at the moment");
        page.unroute("**/*");
        renew(page, "#live");
        assertThat(page.locator("#renew-said")).isEmpty();
    }

    /** WCAG 4.1.3: a day, six hours, one hour before a limit, and when it has passed; between them nobody is interrupted. */
    @Test
    void aThresholdIsSaidAloudAndTheMinutesBetweenAreNot() {
        String breach = aCase();
        complete(officer, breach, "triage", personalDataBreach(now().minus(Duration.ofHours(1))));
        Page page = signIn(responder);
        page.clock().install();
        page.navigate("/breaches/" + breach);
        assertThat(page.locator("#clock [role=timer]")).hasAttribute("aria-live", "off");
        pass(Duration.ofMinutes(5));
        renew(page, "#clock");
        assertThat(page.locator("#clock-said")).isEmpty();

        pass(Duration.ofHours(17));
        renew(page, "#clock");
        assertThat(page.locator("#clock-said")).containsText("in 5 h 55 min");
        assertThat(page.locator("#clock-said")).containsText("customers");
        pass(Duration.ofHours(5));
        renew(page, "#clock");
        assertThat(page.locator("#clock-said")).containsText("in 55 min");
        pass(Duration.ofHours(1));
        renew(page, "#clock");
        assertThat(page.locator("#clock-said")).containsText("late");
    }

    /** What stood there when the page came is not said again, and of two things said at once neither puts out the other. */
    @Test
    void aNewAlarmIsSaidAloudBesideWhateverElseIsSaid() {
        String before = aCase();
        await().until(() -> !tasks(before, "acknowledge_alert").isEmpty());
        Page page = signIn(responder);
        page.clock().install();
        page.navigate("/");
        assertThat(page.locator("#alert-" + before)).hasCount(1);

        String breach = aCase();
        await().until(() -> !tasks(breach, "acknowledge_alert").isEmpty());
        renew(page, "#live");
        assertThat(page.locator("#clock-said")).containsText("Alerts to acknowledge – " + breach);
        assertThat(page.locator("#clock-said")).not().containsText(before);

        page.evaluate("document.dispatchEvent(new CustomEvent('vigie:say', { detail: 'One hour is left.' }))");
        assertThat(page.locator("#clock-said")).containsText("One hour is left.");
        assertThat(page.locator("#clock-said")).containsText(breach);
    }

    private String aCase() {
        return report(intrusion(
                now().minus(Duration.ofHours(2)), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
    }

    /** Lets half a minute pass in the browser and waits for the new part in the place of the old. */
    private static void renew(Page page, String part) {
        page.locator(part).evaluate("one => one.dataset.old = 'yes'");
        halfAMinute(page);
        page.locator(part + ":not([data-old])").waitFor();
        assertThat(page.locator(".htmx-settling")).hasCount(0);
    }

    private static void halfAMinute(Page page) {
        page.clock().fastForward(31_000);
    }
}
