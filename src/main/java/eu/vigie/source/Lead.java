package eu.vigie.source;

import eu.vigie.signal.Level;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Several rules speak in one record; the gravest speaks for it, and of those as grave the first.
 *
 * @param list where their messages are, from the record
 * @param severity where each says how grave it is; {@code at} is from the message
 */
record Lead(String list, List<Candidate> severity) {

    /** The message, or a missing node. */
    JsonNode of(JsonNode record) {
        JsonNode gravest = MissingNode.getInstance();
        int most = -1;
        for (JsonNode message : record.at(list)) {
            int level = level(message);
            if (level > most) {
                gravest = message;
                most = level;
            }
        }
        return gravest;
    }

    private int level(JsonNode message) {
        return Adapter.first(severity, message, message)
                .map(word -> Level.of(word).ordinal())
                .orElse(0);
    }
}
