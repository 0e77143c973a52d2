package eu.vigie.web.pages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ViewResolver;

/** What goes wrong is a page with a sentence that helps and a way on, in the reader's language, and never a trace. */
class RefusedPagesTest extends Story {

    @Autowired
    private ServletContext servlets;

    @Autowired
    @Qualifier("thymeleafViewResolver")
    private ViewResolver views;

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    en | 403 | /register         | no form   | This takes one of these roles: privacy officer
                    fr | 403 | /register         | no form   | Il faut l’un de ces rôles\u00a0: chargé de la protection
                    en | 415 | /breaches/1/evidence | fields | Vigie does not read this format here
                    fr | 415 | /breaches/1/evidence | fields | Vigie ne lit pas ce format ici
                    en | 422 | /views            | fields    | Go back, correct what is said above
                    fr | 422 | /views            | fields    | corrigez ce qui est dit ci-dessus""")
    void aRefusalIsAPageWithAWayOn(String language, int status, String address, String sent, String said) {
        String name = "refused-" + status + language;
        String role = status == 403 ? "operator" : "privacy_officer";
        Visitor visitor = new Visitor("http://127.0.0.1:" + port)
                .signIn(person(name, role).name(), PASSWORD, language);
        String where = address.replace("/1/", "/" + (status == 415 ? aCase() : "") + "/");

        HttpResponse<String> page =
                sent.equals("no form") ? visitor.get(where) : visitor.submit("/breaches/new", where, Map.of());

        assertThat(page.statusCode()).isEqualTo(status);
        helps(page.body(), language, said);
    }

    @ParameterizedTest
    @CsvSource({"en", "fr"})
    void whoComesSecondToATaskIsToldAndKeepsWhatTheyWrote(String language) {
        String breach = aCase();
        String task =
                "/tasks/" + tasks(breach, "isolate_systems").get(0).get("id").asString();
        var second = person("comes-second", "incident_lead");
        Visitor visitor = new Visitor("http://127.0.0.1:" + port).signIn(second.name(), PASSWORD, language);
        String opened = visitor.get(task).body();
        complete(responder, breach, "isolate_systems", Map.of("at", now().toString(), "note", "Cut off."));

        Map<String, String> typed = new HashMap<>(Map.of("note", "Cut off by me, at length, with <b>care</b>."));
        typed.put("draft.sheet", opened.replaceAll("(?s).*name=\"draft.sheet\" value=\"([^\"]+)\".*", "$1"));
        HttpResponse<String> page = visitor.post(task, typed, Visitor.token(opened));

        assertThat(page.statusCode()).isEqualTo(409);
        helps(page.body(), language, language.equals("en") ? "No longer possible" : "Ce n’est plus possible");
        assertThat(page.body()).contains("href=\"/drafts\"");
        assertThat(visitor.get("/drafts").body()).contains("Cut off by me, at length, with &lt;b&gt;care&lt;/b&gt;.");
    }

    /** More than the container reads: it is taken to its end, for a browser shows nothing until it has sent everything. */
    @ParameterizedTest
    @CsvSource({"en, 2 MB for a form", "fr, 2 Mo pour un formulaire"})
    void aFormTooLargeIsAPageToo(String language, String said) {
        Visitor visitor = new Visitor("http://127.0.0.1:" + port).signIn(officer.name(), PASSWORD, language);

        HttpResponse<String> page =
                visitor.post("/breaches", Map.of("description", "d".repeat(2_500_000)), "never-read");

        assertThat(page.statusCode()).isEqualTo(413);
        helps(page.body(), language, said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | The page was open for too long
                    fr | La page est restée ouverte trop longtemps""")
    void aFormFromElsewhereIsNotARoleThatIsMissing(String language, String said) {
        Visitor visitor = new Visitor("http://127.0.0.1:" + port).signIn(officer.name(), PASSWORD, language);

        HttpResponse<String> page = visitor.post("/shortcuts", Map.of(), "another-token");

        assertThat(page.statusCode()).isEqualTo(403);
        helps(page.body(), language, said);
        assertThat(page.body()).doesNotContain("Your role", "Votre rôle");
    }

    /** What no test can bring about in a house that works: the pages themselves. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | 412 | Somebody changed this meanwhile
                    fr | 412 | Quelqu’un a modifié ceci entre-temps
                    en | 500 | Something went wrong. Nothing was changed
                    fr | 500 | Une erreur est survenue. Rien n’a changé
                    en | 503 | The database does not answer. Nothing was changed
                    fr | 503 | La base de données ne répond pas. Rien n’a changé""")
    void aBreakdownIsAPageToo(String language, int status, String said) throws Exception {
        var locale = Locale.forLanguageTag(language);
        var request = new MockHttpServletRequest(servlets);
        request.addPreferredLocale(locale);
        var answer = new MockHttpServletResponse();
        var page = views.resolveViewName(status == 500 ? "error/5xx" : "error/4xx", locale);
        requireNonNull(page).render(Map.of("status", status, "sentences", List.of()), request, answer);
        helps(answer.getContentAsString(StandardCharsets.UTF_8), language, said);
    }

    private String aCase() {
        return report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
    }

    private static void helps(String page, String language, String said) {
        assertThat(page)
                .contains(said, "href=\"/\"", "lang=\"" + language + "\"")
                .doesNotContain("Exception", "eu.vigie", "privacy_officer");
    }
}
