package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.Caller;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed and not sent is kept for who typed it, given back, and erased; nothing is done with it. */
class DraftsTest extends Story {

    private static final List<String> CASE_FORMS = List.of(
            "facts",
            "awareness",
            "timeline",
            "report",
            "questions",
            "report-requests",
            "authorities",
            "contacts",
            "law-enforcement",
            "containment/downtimes");
    private static final Pattern SHEET = Pattern.compile("name=\"draft.sheet\" value=\"([^\"]+)\"");
    private static final String TYPED = "A key was used. 🔑 <script>alert(1)</script> مفتاح";
    private static final String SHOWN = "A key was used. 🔑 &lt;script&gt;alert(1)&lt;/script&gt; مفتاح";

    @Test
    void aDraftIsOfferedToWhoTypedItAndIsErasedOnceItIsSent() {
        Visitor visitor = visitor(person("keeps-drafts", "privacy_officer"));
        int before = cases();
        Map<String, String> typed = report(visitor);

        assertThat(keep(visitor, "/breaches/new", "/breaches", typed).body())
                .contains(SHOWN, "Not sent yet", "has not been sent")
                .doesNotContain("Something is missing or wrong");
        assertThat(visitor.get("/breaches/new").body()).contains("/drafts/" + typed.get("draft.sheet") + "/take");
        assertThat(visitor.get("/drafts").body())
                .contains(SHOWN, "Report of a breach", "2026-11-24")
                .doesNotContain("detectedAt.");
        HttpResponse<String> taken = take(visitor, typed.getOrDefault("draft.sheet", ""));
        assertThat(taken.body()).contains(SHOWN, typed.getOrDefault("draft.sheet", ""));
        assertThat(cases()).as("nothing was reported").isEqualTo(before);

        HttpResponse<String> sent = visitor.post("/breaches", typed, Visitor.token(taken.body()));
        assertThat(sent.uri().getPath()).startsWith("/breaches/2");
        assertThat(visitor.get("/drafts").body()).doesNotContain(SHOWN).contains("You have no drafts.");
    }

    @Test
    void aSheetSentTwiceIsCarriedOutOnceAndWhatComesAfterItKeepsNoDraft() {
        Visitor visitor = visitor(person("presses-twice", "privacy_officer"));
        Map<String, String> typed = report(visitor);
        int before = cases();

        String first = visitor.submit("/breaches/new", "/breaches", typed).uri().getPath();
        String second =
                visitor.submit("/breaches/new", "/breaches", typed).uri().getPath();
        keep(visitor, "/breaches/new", "/breaches", typed);

        assertThat(second).isEqualTo(first);
        assertThat(cases()).isEqualTo(before + 1);
        assertThat(visitor.get("/drafts").body()).contains("You have no drafts.");
    }

    @Test
    void whatIsRefusedIsADraftAtOnce() {
        Visitor visitor = visitor(person("is-refused", "privacy_officer"));
        Map<String, String> typed = report(visitor);
        typed.put("systems", "no-such-system");

        assertThat(visitor.submit("/breaches/new", "/breaches", typed).statusCode())
                .isEqualTo(422);

        assertThat(visitor.get("/breaches/new").body()).contains("/drafts/" + typed.get("draft.sheet") + "/take");
    }

    @Test
    void nobodyReadsTakesOrErasesAnothersDraftButSeesThatTheyAreWriting() {
        String breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        String facts = "/breaches/" + breach + "/facts";
        Caller writes = person("writes-facts", "privacy_officer");
        Visitor writer = visitor(writes);
        String sheet = sheet(writer.get(facts).body());
        keep(writer, facts, facts, Map.of("draft.sheet", sheet, "version", "1", "consequences", TYPED));

        Visitor other = visitor(officer);
        assertThat(other.get(facts).body())
                .contains(writes.name() + " is writing here too")
                .doesNotContain(SHOWN);
        assertThat(take(other, sheet).statusCode()).isEqualTo(404);
        String erasure = "/drafts/" + sheet + "/erase";
        assertThat(other.get(erasure).statusCode()).isEqualTo(404);
        other.submit("/account", erasure, Map.of("checked", "true"));
        assertThat(take(writer, sheet).body()).contains(SHOWN);
        writer.submit(erasure, erasure, Map.of("checked", "true"));
        assertThat(writer.get("/drafts").body()).doesNotContain(SHOWN);
    }

    /** It stands nowhere else: no single click erases it (WCAG 2.2, 3.3.4). */
    @Test
    void aDraftIsErasedOnceItsOwnerHasLookedAtItAgain() {
        Visitor visitor = visitor(person("erases-drafts", "privacy_officer"));
        Map<String, String> typed = report(visitor);
        keep(visitor, "/breaches/new", "/breaches", typed);
        String erasure = "/drafts/" + typed.get("draft.sheet") + "/erase";
        for (String page : List.of("/drafts", "/breaches/new"))
            assertThat(visitor.get(page).body())
                    .as(page)
                    .contains("href=\"" + erasure + "\"")
                    .doesNotContain("action=\"" + erasure + "\"");
        assertThat(visitor.get(erasure).body()).contains(SHOWN, "Report of a breach");

        HttpResponse<String> unticked = visitor.submit(erasure, erasure, Map.of());
        assertThat(unticked.statusCode()).isEqualTo(422);
        assertThat(unticked.body()).contains("href=\"#checked\"", "tick this box first", SHOWN);
        assertThat(visitor.get("/drafts").body()).contains(SHOWN);

        visitor.submit(erasure, erasure, Map.of("checked", "true"));
        assertThat(visitor.get("/drafts").body()).contains("You have no drafts.");
        assertThat(visitor.get(erasure).statusCode()).isEqualTo(404);
    }

    @Test
    void aDraftKeptAfterTheSessionEndedIsThereAfterSigningIn() {
        Caller tired = person("signed-out", "privacy_officer");
        Visitor visitor = visitor(tired);
        Map<String, String> typed = report(visitor);
        typed.put("draft.form", "/breaches");
        String token = Visitor.token(visitor.get("/breaches/new").body());
        visitor.forgetSession();

        HttpResponse<String> door = visitor.post("/drafts", typed, token);
        assertThat(door.uri().getPath()).isEqualTo("/login");
        visitor.post("/login", Map.of("username", tired.name(), "password", PASSWORD), Visitor.token(door.body()));

        assertThat(visitor.get("/drafts").body()).contains(SHOWN);
    }

    @Test
    void noFormOfACaseIsCarriedOutWhenItIsOnlyShown() {
        String breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        Visitor visitor = visitor(person("shows", "privacy_officer", "incident_lead"));
        var typed = new HashMap<>(Map.of("text", "shown only", "reason", "shown only", "version", "1"));
        typed.putAll(Map.of("kind", "information", "competent", "true", "customer", "c1", "title", "shown only"));
        List.of("at", "happenedAt", "receivedAt")
                .forEach(at ->
                        typed.putAll(Map.of(at + ".date", "2026-11-24", at + ".time", "04:00", at + ".zone", "UTC")));

        for (String form : CASE_FORMS)
            assertThat(visitor.submit("/account", "/breaches/" + breach + "/" + form + "?continue=draft", typed)
                            .statusCode())
                    .as(form)
                    .isEqualTo(422);

        assertThat(admin.get("/api/breaches/" + breach + "/timeline?limit=200").toString())
                .doesNotContain("shown only");
        assertThat(admin.get("/api/breaches/" + breach).toString()).doesNotContain("shown only");
    }

    /** By the button that stands there; what is taken up again is shown and not carried out. */
    @ParameterizedTest
    @CsvSource({
        "/breaches/{case}/contacts, content",
        "/breaches/{case}/law-enforcement, asked",
        "/breaches/{case}/containment, note",
        "/telephone-note, seen",
        "/drills, participants",
        "/signal-sources/new, about"
    })
    void whatIsTypedOnAPageIsKeptByItsButton(String page, String field) {
        var everything = List.of("admin", "privacy_officer", "incident_lead", "dpo");
        Visitor visitor = visitor(person("types", everything.toArray(String[]::new)));
        String address = page.replace("{case}", page.contains("{case}") ? titled("Typed on") : "");
        String empty = visitor.get(address).body();
        String form = found(Pattern.compile("name=\"draft.form\"[^>]* value=\"([^\"]+)\""), empty);
        String sheet = sheet(empty);

        keep(visitor, address, form, Map.of("draft.sheet", sheet, field, TYPED));

        assertThat(visitor.get(address).body()).contains("/drafts/" + sheet + "/take");
        assertThat(visitor.get("/drafts").body()).contains(SHOWN).doesNotContain("drafts.of.");
        HttpResponse<String> taken = take(visitor, sheet);
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains(SHOWN, "has not been sent", sheet);
    }

    @Test
    void twoOfficersOnOneLetterLoseNeitherText() {
        String breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        decide(breach, "required", "required");
        var draft = items(admin.get("/api/breaches/" + breach + "/notices?limit=200")).stream()
                .filter(notice -> notice.get("state").asString().equals("draft"))
                .findFirst()
                .orElseThrow();
        String letter = "/breaches/" + breach + "/notices/" + draft.get("id").asString();
        Visitor first = visitor(officer);
        Visitor second = visitor(person("second-hand", "privacy_officer"));
        String mark = value(first.get(letter).body(), "was");

        HttpResponse<String> overtaken = second.submit(
                letter, letter + "/wording", Map.of("language", "fr", "was", mark + "0", "source", "my own words"));

        assertThat(overtaken.statusCode()).isEqualTo(412);
        assertThat(overtaken.body()).contains("my own words", "What stands now", "Somebody changed this");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | /nothing-here | 404 | There is no such page
                    fr | /nothing-here | 404 | n’existe pas
                    en | /drafts/x/take | 405 | there to be sent to
                    fr | /drafts/x/take | 405 | sert à envoyer
                    en | /timers?late=perhaps | 400 | not as expected
                    fr | /timers?late=perhaps | 400 | quelque chose d’inattendu""")
    void whatGoesWrongIsAPageWithAWayOn(String language, String address, int status, String said) {
        HttpResponse<String> page = new Visitor("http://127.0.0.1:" + port)
                .signIn(person("meets-errors", "operator").name(), PASSWORD, language)
                .get(address);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body())
                .contains(said, "href=\"/\"", "lang=\"" + language + "\"")
                .doesNotContain("Exception", "eu.vigie");
    }

    private Visitor visitor(Caller person) {
        return new Visitor("http://127.0.0.1:" + port).signIn(person.name(), PASSWORD, "en");
    }

    /** A report on a sheet of its own, as typed. */
    private static Map<String, String> report(Visitor visitor) {
        return new HashMap<>(Map.of(
                "draft.sheet", sheet(visitor.get("/breaches/new").body()),
                "title", "At three",
                "description", TYPED,
                "detectedAt.date", "2026-11-24",
                "detectedAt.time", "04:00",
                "detectedAt.zone", "UTC"));
    }

    private static HttpResponse<String> keep(Visitor visitor, String page, String form, Map<String, String> typed) {
        Map<String, String> all = new HashMap<>(typed);
        all.put("draft.form", form);
        return visitor.submit(page, "/drafts", all);
    }

    private static HttpResponse<String> take(Visitor visitor, String sheet) {
        return visitor.submit("/account", "/drafts/" + sheet + "/take", Map.of());
    }

    private static String sheet(String page) {
        return found(SHEET, page);
    }

    private static String value(String page, String name) {
        return found(Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\""), page);
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    private int cases() {
        return items(admin.get("/api/breaches?limit=200")).size();
    }
}
