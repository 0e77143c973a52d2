package eu.vigie.source;

import eu.vigie.syslog.SyslogMessage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A syslog message as a document that adapters point into: {@code /severity}, {@code /hostname},
 * {@code /structuredData/<id>/<name>} (a list where the name stands more than once), {@code /message}. A message that is a JSON
 * object is one here too.
 */
final class SyslogDocument {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The cookie of Common Event Expression, which says that JSON follows. */
    private static final String COOKIE = "@cee:";

    private SyslogDocument() {}

    static ObjectNode of(SyslogMessage message) {
        ObjectNode document = NODES.objectNode();
        document.put("form", message.form().name().toLowerCase(Locale.ROOT));
        var priority = message.priority();
        if (priority != null)
            document.put("facility", priority.facilityWord()).put("severity", priority.severityWord());
        put(document, "timestamp", message.timestamp());
        put(document, "hostname", message.hostname());
        put(document, "appName", message.appName());
        put(document, "procId", message.procId());
        put(document, "msgId", message.msgId());
        ObjectNode data = document.putObject("structuredData");
        message.data().forEach((id, parameters) -> {
            ObjectNode element = data.putObject(id);
            parameters.forEach((name, values) -> element.set(name, one(values)));
        });
        if (message.message() != null) document.set("message", said(message.message()));
        return document;
    }

    /** True for a message that is meant as JSON, whether or not it is. */
    static boolean isJson(String message) {
        return json(message).startsWith("{");
    }

    private static JsonNode said(String message) {
        try {
            JsonNode tree = isJson(message) ? Documents.tree(json(message)) : NODES.missingNode();
            if (tree.isObject()) return tree;
        } catch (JacksonException broken) {
            return NODES.stringNode(message);
        }
        return NODES.stringNode(message);
    }

    private static String json(String message) {
        String stripped = message.strip();
        return stripped.startsWith(COOKIE) ? stripped.substring(COOKIE.length()).strip() : stripped;
    }

    private static JsonNode one(List<String> values) {
        if (values.size() == 1) return NODES.stringNode(values.get(0));
        var list = NODES.arrayNode();
        values.forEach(list::add);
        return list;
    }

    private static void put(ObjectNode document, String name, @Nullable String value) {
        if (value != null) document.put(name, value);
    }
}
