package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A description of ten thousand characters does not fill the page of a case. */
class ProseTest {

    @Test
    void aLongTextShowsItsBeginningAndAShortOneAllOfIt() {
        assertThat(new Prose("Short.").folded()).isFalse();
        assertThat(new Prose("Short.").beginning()).isEqualTo("Short.");
        assertThat(new Prose("d".repeat(10_000)).beginning()).isEqualTo("d".repeat(600) + "…");
    }

    @Test
    void noCharacterIsCutInHalf() {
        Prose keys = new Prose("🔑".repeat(1_000));
        assertThat(keys.length()).isEqualTo(1_000);
        assertThat(keys.beginning()).isEqualTo("🔑".repeat(600) + "…");
    }
}
