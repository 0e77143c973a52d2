package eu.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, in each language and each theme, before axe-core's rules for WCAG 2.2 AA, and on a telephone. */
class AccessibilityTest extends BrowserStory {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String WRONG = """
            async tags => {
              const result = await axe.run({
                runOnly: tags, resultTypes: ['violations'], preload: false, iframes: false, selectors: false});
              const wrong = result.violations.map(rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html));
              return result.passes.length > 10 ? wrong : ['nothing was looked at'];
            }""";

    /** The document is the same in the dark, only its colours are not. */
    private static final String WRONG_IN_THE_DARK = """
            async () => {
              const result = await axe.run({
                runOnly: {type: 'rule', values: ['color-contrast']}, preload: false, iframes: false, selectors: false});
              return result.violations.flatMap(rule => rule.nodes.slice(0, 3).map(node => 'in the dark: ' + node.html));
            }""";

    /** WCAG 1.4.10: nothing but tables, pictures and code is read by scrolling sideways, and those by themselves. */
    private static final String WIDER = """
            () => document.documentElement.scrollWidth <= innerWidth ? []
              : ['wider than ' + innerWidth + ' by ' + [...document.querySelectorAll('main *')]
                  .filter(one => one.getBoundingClientRect().right > innerWidth).slice(0, 3).map(one => one.outerHTML.slice(0, 120))]""";

    /** What people type when they are tired, and what an intruder types. */
    private static final Map<String, String> HOSTILE = Map.of(
            "title",
            "<script>document.title='taken'</script> \u0627\u062e\u062a\u0631\u0627\u0642 \ud83e\udde8 "
                    + "x".repeat(150),
            "description",
            "<img src=x onerror=\"document.title='taken'\"> \u202egnp.exe " + "wordwithoutend".repeat(300));

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void noPageBarsAnybody(String language) {
        String breach = aCaseWithEverything();
        List<String> pages = new ArrayList<>(PagesOfACase.general());
        pages.addAll(PagesOfACase.of(breach, admin));

        Page page = signIn(person("reader", "privacy_officer", "legal", "operator", "admin"), language, look());
        List<String> violations = new ArrayList<>();
        pages.forEach(address -> violations.addAll(violations(page, address)));
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void noPageBarsWhoIsNotSignedIn(String language) {
        String breach = report(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        Page page = newPage(look());
        List<String> violations = new ArrayList<>(violations(page, "/login?lang=" + language));
        violations.addAll(violations(page, ReceivedMail.alertLink(mailServer, breach) + "?lang=" + language));
        assertThat(violations).isEmpty();
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

    /** A case with a decision, and with the duties of a regime beside the GDPR. */
    private String aCaseWithEverything() {
        var organisation = new HashMap<String, Object>(ORGANISATION);
        organisation.put("regimes", List.of("NIS2-CLOUD"));
        declare(organisation);
        var report = new HashMap<>(intrusion(
                now().minus(Duration.ofHours(2)), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        report.putAll(HOSTILE);
        String breach = report(report);
        decide(breach, "required", "not_required");
        keepEvidence(breach);
        signalled();
        return breach;
    }

    private void keepEvidence(String breach) {
        String evidence = "/api/breaches/" + breach + "/evidence";
        String item = responder
                .bytes(evidence + "?name=" + "log".repeat(80) + "&kind=log", new byte[] {1}, "x/y")
                .json()
                .get("id")
                .asString();
        Map<String, Object> said = Map.of(
                "acquiredAt", now().minus(Duration.ofHours(1)).toString(),
                "acquiredBy", "<b>Incident lead</b>",
                "source", "disk".repeat(200),
                "note", HOSTILE.getOrDefault("description", "").substring(0, 3_900));
        assertThat(responder.put(evidence + "/" + item + "/acquisition", said).status())
                .isEqualTo(200);
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
        declare(organisation);
    }

    /** In the page itself, and only what is wrong comes back: the builder of the library opens a second page for each. */
    private static List<String> violations(Page page, String address) {
        assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
        page.evaluate(AxeBuilder.getAxeScript());
        List<String> wrong = new ArrayList<>(found(page, WRONG, RULES));
        if (page.title().equals("taken")) wrong.add("what somebody typed was carried out");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        wrong.addAll(found(page, WRONG_IN_THE_DARK, List.of()));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(320, 700);
        wrong.addAll(found(page, WIDER, List.of()));
        page.setViewportSize(1280, 800);
        return wrong.stream().map(one -> address + " " + one).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> found(Page page, String script, List<String> given) {
        return (List<String>) page.evaluate(script, given);
    }
}
