package eu.vigie.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Held examples of RFC 7396, appendix A. */
class MergePatchTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"a":"b"}             | {"a":"c"}               | {"a":"c"}
            {"a":"b"}             | {"b":"c"}               | {"a":"b","b":"c"}
            {"a":"b"}             | {"a":null}              | {}
            {"a":"b","b":"c"}     | {"a":null}              | {"b":"c"}
            {"a":["b"]}           | {"a":"c"}               | {"a":"c"}
            {"a":{"b":"c"}}       | {"a":{"b":"d","c":null}}| {"a":{"b":"d"}}
            {"a":[{"b":"c"}]}     | {"a":[1]}               | {"a":[1]}
            ["a","b"]             | ["c","d"]               | ["c","d"]
            {"a":"foo"}           | null                    | null
            {"e":null}            | {"a":1}                 | {"e":null,"a":1}
            {}                    | {"a":{"bb":{"c":null}}} | {"a":{"bb":{}}}
            """)
    void patchesAsTheStandardSays(String target, String patch, String result) {
        assertThat(MergePatch.apply(JSON.readTree(target), JSON.readTree(patch)))
                .isEqualTo(JSON.readTree(result));
    }

    @ParameterizedTest
    @CsvSource({"'\"6\"'", "'\"no-such-version\"'", "7", "'W/\"7\"'", "*"})
    void anotherVersionIsStale(String tag) {
        assertThatThrownBy(() -> FactsVersion.of(tag, 7))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.STALE));
    }

    @Test
    void theVersionMustBeNamed() {
        assertThatThrownBy(() -> FactsVersion.of(null, 7))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.VERSION_MISSING));
        assertThat(FactsVersion.of("\"7\"", 7)).isEqualTo(7);
    }
}
