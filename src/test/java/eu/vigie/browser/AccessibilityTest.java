package eu.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.PagesOfACase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, in both languages and both themes, before axe-core's rules for WCAG 2.2 AA. */
class AccessibilityTest extends BrowserStory {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @ParameterizedTest
    @CsvSource({"en,light", "en,dark", "fr,light", "fr,dark"})
    void noPageBarsAnybody(String language, String theme) {
        String breach = report(intrusion(
                now().minus(Duration.ofHours(2)), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        List<String> pages = new ArrayList<>(PagesOfACase.general());
        pages.addAll(PagesOfACase.of(breach, admin));

        Page page = signIn(officer, language, theme.equals("dark") ? dark() : look());
        List<String> violations = new ArrayList<>();
        pages.forEach(address -> violations.addAll(violations(page, address)));
        assertThat(violations).isEmpty();
    }

    private static List<String> violations(Page page, String address) {
        assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(rule -> address + " " + words(rule))
                        .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
