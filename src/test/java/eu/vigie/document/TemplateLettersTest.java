package eu.vigie.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLettersTest {

    private final TemplateLetters letters = new TemplateLetters();

    private Letter write(String source, Map<String, ?> vocabulary) {
        return letters.write(source, Locale.ENGLISH, vocabulary);
    }

    @Test
    void aHostileNameAppearsLiterally() {
        String name = "Evil *Corp* [x](https://bad.example.com) <script>alert(1)</script> # _a_ & `b` 1. \\ ~";
        Letter letter = write("Subject: For {{name}}\n\nDear {{name}}!\n\n- {{name}}\n", Map.of("name", name));
        assertThat(letter.text()).contains("Dear " + name + "!").contains("- " + name);
        assertThat(letter.html()).doesNotContain("<script", "<a ", "<em>", "<code>", "href");
        assertThat(letter.subject()).isEqualTo("For " + name);
    }

    @Test
    void aLineBreakNeverReachesTheSubject() {
        Letter letter =
                write("Subject: For {{name}}\n\nDear {{name}}", Map.of("name", "a\r\nBcc: x@example.com\u2028\n# b"));
        assertThat(letter.subject()).isEqualTo("For a Bcc: x@example.com # b");
        assertThat(letter.text()).isEqualTo("Dear a\nBcc: x@example.com\n# b\n");
        assertThat(letter.html()).doesNotContain("<h1>");
    }

    @Test
    void anUnknownPlaceholderIsRefusedEvenWhereItIsNotShown() {
        assertThatThrownBy(() -> write("Subject: s\n\n{{unknown}}", Map.of())).isInstanceOf(UnknownPlaceholder.class);
        assertThatThrownBy(() -> write("Subject: s\n\n{{#unknown}}x{{/unknown}}", Map.of()))
                .isInstanceOf(UnknownPlaceholder.class);
        assertThatThrownBy(() -> write("Subject: s\n\n{{#no}}{{unknown}}{{/no}}", Map.of("no", false)))
                .isInstanceOf(UnknownPlaceholder.class);
        assertThatThrownBy(() -> write("Subject: {{unknown}}\n\nx", Map.of())).isInstanceOf(UnknownPlaceholder.class);
        assertThatThrownBy(() -> write("Subject: s\n\n{{name.class}}", Map.of("name", "n")))
                .isInstanceOf(UnknownPlaceholder.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: s\n\n{{#name}}{{#name}}x{{/name}}{{/name}}",
                "Subject: s\n\n{{#name}}{{^other}}{{# name }}{{/name}}{{/other}}{{/name}}",
                "Subject: s\n\n{{{name}}}",
                "Subject: s\n\n{{& name}}",
                "Subject: s\n\n{{> person/high-risk}}",
                "Subject: s\n\n{{=<% %>=}}<%name%>",
                "Subject: s\n\n{{#name}}x",
                "no subject\n\nx",
                "Subject: s\n\n  "
            })
    void aSourceThatIsNoLetterIsRefused(String source) {
        assertThatThrownBy(() -> write(source, Map.of("name", "n"))).isInstanceOf(UnreadableLetter.class);
    }

    @Test
    void aListOfThingsIsWrittenOut() {
        Letter letter = write(
                "Subject: s\n\n{{#each}}\n- {{a}} of {{b}}\n{{/each}}\n\nSee [{{link}}]({{link}}).",
                Map.of(
                        "b",
                        "two",
                        "link",
                        "https://x.example.com/a_b?c=1",
                        "each",
                        List.of(Map.of("a", "1"), Map.of("a", "2"))));
        assertThat(letter.text()).isEqualTo("- 1 of two\n- 2 of two\n\nSee https://x.example.com/a_b?c=1.\n");
        assertThat(letter.html()).contains("<li>1 of two</li>", "href=\"https://x.example.com/a_b?c&#61;1\"");
    }

    @Test
    void aScriptAsALinkIsDropped() {
        assertThat(write("Subject: s\n\n[x]({{link}})", Map.of("link", "javascript:alert(1)"))
                        .html())
                .doesNotContain("javascript");
    }

    @Test
    void everyLetterToTheOutsideHasThreeLanguages() {
        assertThat(letters.languages("customer/personal-data-breach"))
                .extracting(Locale::toLanguageTag)
                .containsExactly("de", "en", "fr");
        assertThat(letters.languages("person/high-risk"))
                .extracting(Locale::toLanguageTag)
                .containsExactly("de", "en", "fr");
    }
}
