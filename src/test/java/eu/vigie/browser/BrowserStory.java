package eu.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import eu.vigie.story.Caller;
import eu.vigie.story.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test in a browser, on the house that the stories share. Each page belongs to one person who signed in by the form. */
@ExtendWith(NeedsChromium.class)
public abstract class BrowserStory extends Story {

    /** A busy machine is no fault. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    private final List<BrowserContext> open = new ArrayList<>();

    /** The home page of that person, on a laptop in English, with script. */
    protected Page signIn(Caller person) {
        return signIn(person, "en", look());
    }

    /** The same with another language and look; {@code language} is {@code en} or {@code fr}. */
    protected Page signIn(Caller person, String language, Browser.NewContextOptions look) {
        Page page = newPage(look);
        signIn(page, new Mouse(), person, language);
        return page;
    }

    /** The same on a page that is open already, worked as {@code hand} does. */
    protected void signIn(Page page, Hand hand, Caller person, String language) {
        page.navigate("/login?lang=" + language);
        hand.write(page.locator("#username"), person.name());
        hand.write(page.locator("#password"), PASSWORD);
        hand.press(page.locator("main form button"));
        assertThat(page.locator("header .who .name").innerText()).contains(person.name());
        page.waitForLoadState(); // what listens to keys is loaded last
    }

    /** A page of a browser of its own, not signed in; closed after the test. */
    protected Page newPage(Browser.NewContextOptions look) {
        BrowserContext context = Chromium.browser().newContext(look.setBaseURL("http://127.0.0.1:" + port));
        context.setDefaultTimeout(PATIENCE.toMillis());
        open.add(context);
        return context.newPage();
    }

    protected static Browser.NewContextOptions look() {
        return new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("en-GB");
    }

    protected static Browser.NewContextOptions dark() {
        return look().setColorScheme(ColorScheme.DARK);
    }

    /** A telephone held upright. */
    protected static Browser.NewContextOptions narrow() {
        return look().setViewportSize(320, 700);
    }

    @AfterEach
    void closePages() {
        open.forEach(BrowserContext::close);
        open.clear();
    }
}
