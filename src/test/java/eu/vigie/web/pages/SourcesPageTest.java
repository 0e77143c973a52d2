package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.Story;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An administrator names a source, gives it what it proves itself with, and tries a document. */
class SourcesPageTest extends Story {

    private static final Pattern TOKEN = Pattern.compile("value=\"(vigie_source_[\\w-]+)\"");

    private final String name = "waf-" + UUID.randomUUID();

    @Test
    void aSourceIsNamedSuppliedTriedAndClosed() {
        Visitor visitor = administrator("en");
        assertThat(visitor.get("/signal-sources/new").body()).contains("id=\"name\"", "id=\"about\"");
        var wrong =
                visitor.submit("/signal-sources/new", "/signal-sources", Map.of("name", "Bad name", "perMinute", "x"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var named = visitor.submit(
                "/signal-sources/new",
                "/signal-sources",
                Map.of("name", name, "about", "The <b>firewall</b>", "adapter", "siem", "perMinute", "60"));
        assertThat(named.uri().getPath()).isEqualTo("/signal-sources/" + name);
        assertThat(named.body())
                .contains("The &lt;b&gt;firewall&lt;/b&gt;", "/api/signal-sources/" + name + "/signals");
        String page = "/signal-sources/" + name;

        var shown = visitor.submit(page, page + "/keys", Map.of("label", "first", "purpose", "token"));
        var token = TOKEN.matcher(shown.body());
        assertThat(token.find()).isTrue();
        assertThat(visitor.get(page).body()).contains("first").doesNotContain(token.group(1));
        assertThat(visitor.submit(page, page + "/keys", Map.of("label", " ", "purpose", "token"))
                        .statusCode())
                .isEqualTo(422);
        String fingerprint = UUID.randomUUID().toString().replace("-", "").repeat(2);
        var registered = visitor.submit(
                page, page + "/keys", Map.of("label", "edge", "purpose", "certificate", "certificate", fingerprint));
        assertThat(registered.body())
                .contains("sha-256:" + fingerprint.substring(0, 2).toUpperCase(Locale.ROOT));
        for (String typed : new String[] {fingerprint, "-----BEGIN PRIVATE KEY-----"})
            assertThat(visitor.submit(
                                    page,
                                    page + "/keys",
                                    Map.of("label", "edge", "purpose", "certificate", "certificate", typed))
                            .statusCode())
                    .isEqualTo(422);

        assertThat(visitor.submit(page, page + "/hosts", Map.of("hosts", "shop.example.com"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.submit(page, page + "/hosts", Map.of("hosts", "shop.example.com cluster-1\n"))
                        .body())
                .contains("shop.example.com cluster-1");
        var tried = visitor.submit(
                page + "/try",
                page + "/try",
                Map.of(
                        "adapter",
                        "siem",
                        "document",
                        "{\"title\":\"<script>x</script>\",\"host\":\"shop.example.com\"}"));
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body())
                .contains("&lt;script&gt;x&lt;/script&gt;", "cluster-1", "Could not be read")
                .doesNotContain("<script>x");
        assertThat(admin.get("/api/signals?limit=200").toString()).doesNotContain(name);

        assertThat(visitor.get(page + "/change").body()).doesNotContain("id=\"name\"");
        var closed = visitor.submit(
                page + "/change", page + "/change", Map.of("about", "Gone", "adapter", "siem", "closed", "true"));
        assertThat(closed.body()).contains("closed");
        assertThat(administrator("fr").get("/signal-sources").body()).contains("Sources de signaux", name, "fermée");
    }

    @Test
    void nobodyElseSeesThem() {
        var person = person("looks", "privacy_officer", "operator");
        Visitor visitor = new Visitor("http://127.0.0.1:" + port).signIn(person.name(), PASSWORD, "en");
        assertThat(visitor.get("/signal-sources").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/").body()).doesNotContain("Sources of signals");
    }

    private Visitor administrator(String language) {
        return new Visitor("http://127.0.0.1:" + port).signIn("admin", "admin-password-1", language);
    }
}
