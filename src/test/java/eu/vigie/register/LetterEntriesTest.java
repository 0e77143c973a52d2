package eu.vigie.register;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.audit.Entry;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of the trail a recipient of a letter may be shown. */
class LetterEntriesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "notice_drafted,  true",
        "notice_approved, true",
        "notice_released, true",
        "notice_refused,  false",
        "notice_changed,  false"
    })
    void theTextIsShownAndWhyItWasSentBackIsNot(String action, boolean shown) {
        var entry = entry(action, Map.of("reason", "Another's key is still named wrongly."));
        assertThat(LetterEntries.about(entry, 7, row -> true)).isEqualTo(shown);
        assertThat(LetterEntries.about(entry, 8, row -> true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3, true", "4, false"})
    void ofTheRowsTheirOwnAreShown(long row, boolean shown) {
        var entry = entry("notice_told", Map.of("row", row));
        assertThat(LetterEntries.about(entry, 7, own -> own == 3)).isEqualTo(shown);
    }

    private static Entry entry(String action, Map<String, Object> details) {
        return new Entry(1, action, "2026-0001", "notice:7", "somebody", NOW, NOW, details);
    }
}
