package eu.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.vigie.story.Caller;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.PagesOfACase;
import eu.vigie.story.ReceivedMail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Every page, in each language and each theme, before axe-core's rules for WCAG 2.2 AA; as narrow as a telephone and with
 * hostile text in it. What does not depend on colours is looked at once in each language.
 */
class AccessibilityTest extends BrowserStory {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> NOT_THERE = List.of("/nothing-here", "/letter/1-0");

    private static final List<String> COLOURS = List.of("color-contrast");

    /** Right to left, an emoji, what would be HTML, and no place to break a line. */
    private static final String HOSTILE = "<img src=x onerror=alert(1)>\u202e مفتاح مسروق 🔑 " + "w".repeat(120);

    private static final String WRONG = """
            async tags => {
              const result = await axe.run({
                runOnly: tags, resultTypes: ['violations'], preload: false, iframes: false, selectors: false});
              const wrong = result.violations.map(rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html));
              return result.passes.length > (tags.length > 1 ? 10 : 0) ? wrong : ['nothing was looked at'];
            }""";

    /** The longer words of French stand on a telephone all the while; the laptop is narrowed for a look. */
    @ParameterizedTest
    @CsvSource({"en,light", "fr,dark"})
    void noPageBarsAnybody(String language, String theme) {
        String breach = aCaseWithEverything();
        List<String> pages = new ArrayList<>(PagesOfACase.general());
        pages.addAll(PagesOfACase.of(breach, admin));

        Caller reader = person("reader-of-" + language + "-" + theme, "privacy_officer", "legal", "operator");
        boolean dark = theme.equals("dark");
        Page page = signIn(reader, language, dark ? narrow().setColorScheme(ColorScheme.DARK) : look());
        page.addInitScript(AxeBuilder.getAxeScript());
        List<String> wrong = new ArrayList<>();
        pages.forEach(address -> wrong.addAll(wrong(page, address, dark)));
        told(breach);
        pagesAfterwards(breach).forEach(address -> wrong.addAll(wrong(page, address, dark)));

        page.context().clearCookies();
        page.navigate("/login?lang=" + language);
        pagesWithoutAccount(breach).forEach(address -> wrong.addAll(wrong(page, address, dark)));
        assertThat(wrong).isEmpty();
    }

    /** Single keys lead to pages, never while somebody types, and not at all for who switched them off (WCAG 2.1.4). */
    @Test
    void aKeyLeadsSomewhereButIsALetterWhileSomebodyTypesAndNothingOnceSwitchedOff() {
        Page page = signIn(person("works-with-keys", "privacy_officer"));
        page.keyboard().press("b");
        page.waitForURL(url -> url.endsWith("/breaches"));
        page.keyboard().press("/");
        page.keyboard().type("htb");
        assertThat(page.locator("#q").inputValue()).isEqualTo("htb");
        page.keyboard().press("Tab");
        page.keyboard().press("Alt+h");
        assertThat(page.url()).endsWith("/breaches");
        page.keyboard().press("?");
        page.waitForURL(url -> url.endsWith("/shortcuts"));
        assertThat(page.locator("a[aria-keyshortcuts=h]").count()).isEqualTo(1);
        page.locator("main form button").click();
        page.waitForURL(url -> url.endsWith("done=shortcuts-off"));
        page.keyboard().press("h");
        assertThat(page.locator("[data-key]").count()).isZero();
        assertThat(page.url()).endsWith("done=shortcuts-off");
    }

    /** What shows more once letters have gone; and what says that something is not there, or not the reader's. */
    private List<String> pagesAfterwards(String breach) {
        String wave = "/breaches/" + breach + "/notices/"
                + notices(breach, "customer").get(0).get("id").asString();
        return List.of("/breaches/" + breach, wave, wave + "/recipients/" + row(breach), NOT_THERE.get(0));
    }

    private List<String> pagesWithoutAccount(String breach) {
        String message = deliveries(breach).get(0).get("messageId").asString();
        return List.of(
                "/login",
                "/login?error",
                "/login?logout",
                ReceivedMail.link(mailServer, message),
                ReceivedMail.alertLink(mailServer, breach),
                NOT_THERE.get(1));
    }

    private void told(String breach) {
        complete(officer, breach, "triage", personalDataBreach(now()));
        tellCustomers(breach);
    }

    private String row(String breach) {
        return deliveries(breach).get(0).get("id").asString();
    }

    private List<JsonNode> deliveries(String breach) {
        return items(admin.get("/api/breaches/" + breach + "/notices/"
                + notices(breach, "customer").get(0).get("id").asString() + "/deliveries"));
    }

    /** A case with a decision, and with the duties of a regime beside the GDPR. */
    private String aCaseWithEverything() {
        var organisation = new HashMap<String, Object>(ORGANISATION);
        organisation.put("regimes", List.of("NIS2-CLOUD"));
        assertThat(admin.put("/api/organisation", organisation).status()).isIn(200, 204);
        Map<String, Object> hostile = intrusion(
                now().minus(Duration.ofHours(2)), KnownFacts.intrusion("controller_and_processor"), DEDICATED);
        hostile.put("title", HOSTILE);
        hostile.put("description", HOSTILE + "d".repeat(9_000));
        String breach = report(hostile);
        decide(breach, "required", "not_required");
        signalled();
        return breach;
    }

    /** Twice: one joins the case, one waits on a system that nobody knows. */
    private void signalled() {
        for (String system : List.of(DEDICATED, "nobody-knows-it"))
            assertThat(admin.post(
                                    "/api/signals",
                                    Map.of(
                                            "source",
                                            "waf",
                                            "id",
                                            now() + system,
                                            "at",
                                            now().toString(),
                                            "severity",
                                            "high",
                                            "system",
                                            system,
                                            "summary",
                                            "Rule 942100 matched",
                                            "payload",
                                            Map.of("rule", 942_100)))
                            .status())
                    .isEqualTo(202);
    }

    @AfterEach
    void nothingIsDeclaredAnyMore() {
        var organisation = new HashMap<String, Object>(ORGANISATION);
        organisation.put("regimes", List.of());
        admin.put("/api/organisation", organisation);
    }

    private static List<String> wrong(Page page, String address, boolean dark) {
        assertThat(page.navigate(address).status()).as(address).isEqualTo(NOT_THERE.contains(address) ? 404 : 200);
        List<String> wrong = new ArrayList<>(violations(page, address, RULES));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.LIGHT : ColorScheme.DARK));
        wrong.addAll(violations(page, address + " in the other theme", COLOURS));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        wrong.addAll(narrow(page, address));
        return wrong;
    }

    /** In the page itself, and only what is wrong comes back: the builder of the library opens a second page for each. */
    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, String where, List<String> rules) {
        return ((List<String>) page.evaluate(WRONG, rules))
                .stream().map(wrong -> where + " " + wrong).toList();
    }

    /** On a telephone, which is also 400 % on a laptop (WCAG 1.4.10), nothing is cut and nobody scrolls sideways. */
    private static List<String> narrow(Page page, String address) {
        var size = page.viewportSize();
        if (size.width != 320) page.setViewportSize(320, 700);
        int width = (int) page.evaluate("document.documentElement.scrollWidth");
        boolean injected = (boolean) page.evaluate("document.querySelector('img[src=x]') !== null");
        if (size.width != 320) page.setViewportSize(size.width, size.height);
        List<String> wrong = new ArrayList<>();
        if (width > 320) wrong.add(address + " is " + width + " wide at 320");
        if (injected) wrong.add(address + " takes text for HTML");
        return wrong;
    }
}
