package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What holds of every template, whatever is shown with it. */
class TemplatesTest {

    private static final Pattern NAMED =
            Pattern.compile("<(?:a|button|summary)\\b[^<]*?th:aria-label=\"([^\"]*)\"[^<]*?th:text=\"#\\{([\\w.-]+)");

    private static final Pattern SECTION = Pattern.compile("<section\\b[^<]*?aria-labelledby=\"([\\w-]+)\"");
    private static final Pattern HEADING =
            Pattern.compile("<h[2-6]\\b[^<]*?\\bid=\"([\\w-]+)\"[^<]*?th:text=\"(#\\{[\\w.-]+})\"");
    private static final Pattern REGION =
            Pattern.compile("role=\"region\" (?:aria-labelledby=\"([\\w-]+)|th:aria-label=\"(#\\{[\\w.-]+}))\"");

    private static final Pattern LIMIT = Pattern.compile(
            "(?:words :: until|reader\\.until)\\((?:\\$\\{)?[\\w.]*\\.(?:dueAt|shadowDueAt|planBy|due)\\b");
    private static final Pattern LIMIT_AS_INSTANT =
            Pattern.compile("(?:words :: at|reader\\.at)\\((?:\\$\\{)?[\\w.]*\\.(?:dueAt|shadowDueAt|planBy|due)\\b");

    /** Whoever speaks to the machine says what is seen (WCAG 2.2, 2.5.3). */
    @Test
    void theNameOfALinkOrButtonHasTheWordsThatAreSeen() throws IOException {
        List<String> otherwise = new ArrayList<>();
        int named = 0;
        for (String template : templates()) {
            var found = NAMED.matcher(template);
            for (; found.find(); named++) if (!found.group(1).contains(found.group(2))) otherwise.add(found.group());
        }
        assertThat(otherwise).isEmpty();
        assertThat(named).isGreaterThan(10);
    }

    /** Two landmarks of one name are told apart by nobody: what scrolls within a section of that name is a group. */
    @Test
    void noRegionHasTheNameOfItsSection() throws IOException {
        List<String> otherwise = new ArrayList<>();
        int regions = 0;
        for (String template : templates()) {
            Set<String> sections = new HashSet<>();
            SECTION.matcher(template).results().forEach(found -> sections.add(found.group(1)));
            HEADING.matcher(template)
                    .results()
                    .filter(found -> sections.contains(found.group(1)))
                    .toList()
                    .forEach(found -> sections.add(found.group(2)));
            var found = REGION.matcher(template);
            for (; found.find(); regions++)
                if (sections.contains(found.group(1)) || sections.contains(found.group(2)))
                    otherwise.add(found.group());
        }
        assertThat(otherwise).isEmpty();
        assertThat(regions).isGreaterThan(10);
    }

    /**
     * The end of a day is "24:00" wherever a limit is shown, and not "00:00" of the next day on some pages. A call of a drill comes at
     * its time: that is no limit.
     */
    @Test
    void aLimitIsShownInOneWay() throws IOException {
        List<String> otherwise = new ArrayList<>();
        int limits = 0;
        for (String template : templates()) {
            if (template.contains("#{drills.calls}")) continue;
            LIMIT_AS_INSTANT.matcher(template).results().map(MatchResult::group).forEach(otherwise::add);
            limits += (int) LIMIT.matcher(template).results().count();
        }
        assertThat(otherwise).isEmpty();
        assertThat(limits).isGreaterThan(8);
    }

    private static List<String> templates() throws IOException {
        List<String> templates = new ArrayList<>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:pages/**/*.html"))
            templates.add(file.getContentAsString(UTF_8));
        return templates;
    }
}
