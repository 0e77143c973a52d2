package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What holds of every template, whatever is shown with it. */
class TemplatesTest {

    private static final Pattern NAMED =
            Pattern.compile("<(?:a|button|summary)\\b[^<]*?th:aria-label=\"([^\"]*)\"[^<]*?th:text=\"#\\{([\\w.-]+)");

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

    private static List<String> templates() throws IOException {
        List<String> templates = new ArrayList<>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:pages/**/*.html"))
            templates.add(file.getContentAsString(UTF_8));
        return templates;
    }
}
