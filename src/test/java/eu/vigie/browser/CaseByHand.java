package eu.vigie.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A case that people work through page by page, each at a desk of their own. */
abstract class CaseByHand extends BrowserStory {

    /** Waits where a mail server or the engine comes first, as a person would who looks again. */
    protected void complete(Desk desk, String breach, String key, Map<String, Object> answers) {
        await().atMost(Duration.ofSeconds(120)).until(() -> !tasks(breach, key).isEmpty());
        desk.complete(breach, tasks(breach, key).get(0).get("id").asString(), answers);
        arrived(desk, "done=" + key);
    }

    /** Where the button led; a page that refuses says why. */
    protected static void arrived(Desk desk, String address) {
        var there = Pattern.compile(address);
        try {
            desk.page().waitForURL(url -> there.matcher(url).find());
        } catch (PlaywrightException notThere) {
            throw new AssertionError(desk.page().locator("main").innerText(), notThere);
        }
    }

    protected static Map<String, Object> values(Object... pairs) {
        var values = new LinkedHashMap<String, Object>();
        for (var each = 0; each < pairs.length; each += 2) values.put((String) pairs[each], pairs[each + 1]);
        return values;
    }
}
