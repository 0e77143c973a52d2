package eu.vigie.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** A table of {@code bpmn/}, by its name. */
public final class TableFile {

    private TableFile() {}

    /** Its bytes. */
    public static byte[] bytes(String name) {
        try (InputStream file = TableFile.class.getResourceAsStream("/bpmn/" + name + ".dmn")) {
            if (file == null) throw new IllegalStateException("no decision table " + name);
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException("decision table " + name + " cannot be read", unreadable);
        }
    }

    /** The table, to be asked with records of that type. */
    public static Table table(String name, Class<? extends Asked> question) {
        var settings = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        settings.enableFeelLegacyBehavior(true);
        var engine = settings.buildEngine();
        var components = Arrays.stream(question.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        var decision = engine.parseDecision(name, new ByteArrayInputStream(bytes(name)));
        return new Table(decision, new Cells(settings), components, row -> {}).proofread(Map.of());
    }
}
