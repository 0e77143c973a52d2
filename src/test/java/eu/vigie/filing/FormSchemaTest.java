package eu.vigie.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a complete form against the published schema of the template, where the acceptance folder is at hand. */
class FormSchemaTest {

    private static final Path SCHEMA = Path.of(System.getProperty("vigie.shared", "../shared"))
            .resolve("edpb-template/breach-notification.schema.json");

    @Test
    void aCompleteFormHasTheShapeOfTheSchema() {
        assumeTrue(Files.exists(SCHEMA), "NOT CHECKED: the schema of the EDPB template is not at " + SCHEMA);
        JsonNode schema = JsonMapper.builder().build().readTree(SCHEMA.toFile());
        Map<String, Object> form = complete();
        assertThat(form.keySet())
                .containsAll(StreamSupport.stream(schema.get("required").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList());
        form.forEach((key, answer) -> fits(key, answer, schema.get("properties").get(key)));
    }

    private static void fits(String key, Object answer, JsonNode field) {
        assertThat(field).as(key).isNotNull();
        boolean number = "integer".equals(field.get("type").asString());
        assertThat(answer instanceof Number).as(key + " is a number").isEqualTo(number);
        if (field.has("enum")) {
            assertThat(field.get("enum").toString()).as(key).contains("\"" + answer + "\"");
        }
    }

    private static Map<String, Object> complete() {
        FilingHouse house = new FilingHouse();
        long id = house.filings.prepare(FilingHouse.CASE);
        house.filings.drafted(id, "complete", null, FilingHouse.OFFICER);
        return house.filings.form(id);
    }
}
