package eu.vigie.web.api;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON merge patch (RFC 7396): a member replaces its namesake, null takes it away, objects are merged, lists replaced. */
final class MergePatch {

    private MergePatch() {}

    static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) return patch;
        ObjectNode result = target instanceof ObjectNode object ? object.deepCopy() : changes.objectNode();
        for (var change : changes.properties()) {
            if (change.getValue().isNull()) result.remove(change.getKey());
            else result.set(change.getKey(), apply(result.path(change.getKey()), change.getValue()));
        }
        return result;
    }
}
