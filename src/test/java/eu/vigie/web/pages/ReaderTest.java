package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:30:00Z");

    @Test
    void anOwnTargetThatHasPassedIsSaidAsSuchAndIsNeverLate() {
        Instant passed = NOW.minus(Duration.ofHours(2));
        assertThat(reader(Locale.ENGLISH).target(passed))
                .isEqualTo("our own target passed 2 h 0 min ago: Tue 24 Nov 2026 07:30 CET");
        assertThat(reader(Locale.FRENCH).target(passed))
                .startsWith("notre propre objectif est passé")
                .doesNotContain("retard");
        assertThat(reader(Locale.ENGLISH).left(passed)).isEqualTo("late by 2 h 0 min");
    }

    @Test
    void anOwnTargetToComeIsSaidWithTheTimeThatRemains() {
        assertThat(reader(Locale.ENGLISH).target(NOW.plus(Duration.ofHours(3))))
                .isEqualTo("our own target: Tue 24 Nov 2026 12:30 CET, in 3 h 0 min");
    }

    @Test
    void aLengthIsSaidWithItsMinutesAndThatOfAnExerciseAsItIs() {
        Reader reader = reader(Locale.ENGLISH);
        assertThat(reader.between(NOW, NOW.plus(Duration.ofHours(72)))).isEqualTo("72 h");
        assertThat(reader.between(NOW, NOW.plus(Duration.ofMinutes(90)))).isEqualTo("1 h 30 min");
        assertThat(reader.between(NOW, NOW.plus(Duration.ofMinutes(6)))).isEqualTo("6 min");
        assertThat(reader.between(NOW, NOW.plus(Duration.ofSeconds(36)))).isEqualTo("36 s");
    }

    /** As every limit is: midnight of the next day is a day that nobody means. */
    @Test
    void anOwnTargetAtTheEndOfADayIsItsHour24() {
        Instant midnight = Instant.parse("2026-11-24T23:00:00Z");
        assertThat(reader(Locale.ENGLISH).until(midnight)).isEqualTo("Tue 24 Nov 2026 24:00 CET");
        assertThat(reader(Locale.ENGLISH).target(midnight))
                .isEqualTo("our own target: Tue 24 Nov 2026 24:00 CET, in 14 h 30 min");
    }

    private static Reader reader(Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/pages", "messages/pages-case");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Reader(locale, ZoneId.of("Europe/Paris"), NOW, messages);
    }
}
