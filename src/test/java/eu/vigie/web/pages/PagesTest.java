package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.actor.Role;
import eu.vigie.story.Caller;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.PagesOfACase;
import eu.vigie.story.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, for every role, in both languages, without script. */
class PagesTest extends Story {

    /** A key without words, an expression that nobody evaluated, or a value that is none. */
    private static final Pattern RAW = Pattern.compile("\\?\\?[\\w.-]+\\?\\?|\\$\\{|#\\{|>null<|\\{[a-z]+}");

    @ParameterizedTest
    @CsvSource({"en", "fr"})
    void everyPageIsWholeForEveryRole(String language) {
        String breach = aCase();
        List<String> pages = new ArrayList<>(PagesOfACase.general());
        pages.addAll(PagesOfACase.of(breach, admin));
        assertThat(pages).hasSizeGreaterThan(18);
        for (Role role : Role.values()) {
            Caller person = person(role.code() + "-" + language + "-" + breach, role.code());
            Visitor visitor = new Visitor("http://127.0.0.1:" + port).signIn(person.name(), PASSWORD, language);
            var weight = new PageWeight(visitor);
            pages.forEach(page -> {
                HttpResponse<String> answer = visitor.get(page);
                look(answer, role, page, language);
                if (role == Role.ADMIN)
                    assertThat(weight.of(answer.body())).as(page).isLessThan(PageWeight.MOST);
            });
        }
    }

    private static void look(HttpResponse<String> answer, Role role, String page, String language) {
        String where = role.code() + " at " + page;
        assertThat(answer.statusCode()).as(where).isIn(Set.of(200, 403, 404));
        assertThat(answer.body()).as(where).contains("<html lang=\"" + language + "\"");
        if (!page.contains("/notices/")) {
            assertThat(RAW.matcher(answer.body()).results().map(found -> found.group()))
                    .as(where)
                    .isEmpty();
        }
        if (role == Role.ADMIN) {
            assertThat(answer.statusCode()).as(where).isEqualTo(200);
        }
    }

    private String aCase() {
        return report(intrusion(
                now().minus(Duration.ofHours(2)), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
    }
}
