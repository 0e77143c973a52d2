package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.audit.Entry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the time line says of an awareness that moved, and of the duties that followed. */
class TrailLineTest {

    private static final Instant AT = Instant.parse("2026-11-24T08:30:00Z");
    private static final String LIMIT = "2026-11-27T08:30:00Z";
    private static final String EARLIER = "2026-11-27T07:30:00Z";

    @Test
    void anAwarenessThatMovedSaysWhoseAndFromWhenToWhen() {
        var moved = entry(
                1,
                "awareness_moved",
                Map.of("role", "controller", "was", LIMIT, "is", EARLIER, "at", EARLIER, "version", 2));
        assertThat(lines(moved))
                .containsExactly("Awareness as controller counts from Fri 27 Nov 2026 08:30 CET, no longer from"
                        + " Fri 27 Nov 2026 09:30 CET");
    }

    @Test
    void theFirstAwarenessAtTheInstantThatRuledAlreadySaysItOnce() {
        var given = entry(1, "awareness_moved", Map.of("role", "controller", "was", LIMIT, "is", LIMIT, "at", LIMIT));
        assertThat(lines(given)).containsExactly("Awareness as controller counts from Fri 27 Nov 2026 09:30 CET");
    }

    @Test
    void dutiesWhoseLimitStaysNameNoInstants() {
        assertThat(lines(duty(1, "c1", LIMIT, LIMIT), duty(2, "c2", LIMIT, LIMIT)))
                .containsExactly("2 duties changed: required");
        assertThat(lines(duty(1, "c1", LIMIT, LIMIT)))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("c1", "required")
                .doesNotContain("→", "27 Nov");
    }

    @Test
    void dutiesThatMovedSayFromWhenToWhenAndThoseThatStayStandApart() {
        assertThat(lines(duty(1, "c1", LIMIT, EARLIER), duty(2, "c2", LIMIT, EARLIER), duty(3, "c3", LIMIT, LIMIT)))
                .hasSize(2)
                .first()
                .isEqualTo("2 duties changed: Fri 27 Nov 2026 09:30 CET → Fri 27 Nov 2026 08:30 CET");
    }

    private static Entry duty(long id, String recipient, String was, String is) {
        return entry(
                id,
                "obligation_moved",
                Map.of(
                        "duty",
                        "customers",
                        "recipient",
                        recipient,
                        "source",
                        "contract",
                        "state",
                        "required",
                        "was",
                        was,
                        "is",
                        is));
    }

    private static Entry entry(long id, String action, Map<String, Object> details) {
        return new Entry(id, action, "2026-0001", "breach:2026-0001", "officer", AT, AT, details);
    }

    private static List<String> lines(Entry... entries) {
        return TrailLine.together(List.of(entries), Map.of(), reader()).stream()
                .map(TrailLine::text)
                .toList();
    }

    private static Reader reader() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages/breach",
                "messages/pages",
                "messages/pages-case",
                "messages/pages-facts",
                "messages/pages-regimes");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Reader(Locale.ENGLISH, ZoneId.of("Europe/Paris"), AT, messages);
    }
}
