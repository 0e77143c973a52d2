package eu.vigie.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.lawenforcement.NewDelay;
import eu.vigie.refusal.Fault;
import eu.vigie.rootcause.Said;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

    private static final JsonMapper JSON = contract();

    private static JsonMapper contract() {
        var json = JsonMapper.builder();
        Json.speakContract(json);
        return json.build();
    }

    @Test
    void aNullIsNoElementOfAListAndIsNamedByItsPlace() {
        assertThat(refused(ContactController.Written.class, "{'evidence': [null]}"))
                .isEqualTo(missing("evidence[0]"));
        assertThat(refused(Said.class, "{'whys': ['It was open.', null]}")).isEqualTo(missing("whys[1]"));
        assertThat(refused(NewDelay.class, "{'scope': [null]}")).isEqualTo(missing("scope[0]"));
    }

    @Test
    void aFieldMayBeNullAndSoMayAValueOfATask() {
        assertThat(read(NewDelay.class, "{'scope': null, 'until': null}").scope())
                .isNull();
        assertThat(read(TaskController.Completion.class, "{'values': {'awareAt': null}}")
                        .values())
                .containsEntry("awareAt", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "-0001-12-31T23:59:59Z"})
    void aYearHasFourDigits(String instant) {
        assertThat(refused(NewDelay.class, "{'until': '" + instant + "'}"))
                .isEqualTo(Fault.of("until", "instant-offset"));
        assertThat(read(NewDelay.class, "{'until': '9999-12-31T23:59:59Z'}").until())
                .isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
    }

    private static Fault missing(String field) {
        return Fault.of(field, "value-missing");
    }

    private static Fault refused(Class<?> body, String json) {
        try {
            read(body, json);
        } catch (JacksonException wrong) {
            return Unreadable.fault(wrong);
        }
        throw new AssertionError("read: " + json);
    }

    private static <T> T read(Class<T> body, String json) {
        return JSON.readValue(json.replace('\'', '"'), body);
    }
}
