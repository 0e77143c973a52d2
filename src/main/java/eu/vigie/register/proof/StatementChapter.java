package eu.vigie.register.proof;

import eu.vigie.statement.Statements;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each document that went out stated, where two differ, and why. */
@Component
@Order(7)
class StatementChapter implements Chapter {

    private final Statements statements;
    private final JsonMapper json;

    StatementChapter(Statements statements, JsonMapper json) {
        this.statements = statements;
        this.json = json;
    }

    @Override
    public void write(CaseFile about, Archive archive) throws IOException {
        Map<String, Object> told = new TreeMap<>();
        told.put("documents", statements.of(about.reference()));
        told.put("differences", statements.differences(about.reference()));
        JsonNode shown = about.withheld().in(json.<JsonNode>valueToTree(told));
        archive.add("statements.json", out -> out.write(json.writeValueAsBytes(shown)));
    }
}
