package eu.vigie.story;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the house answered. */
record Answer(int status, byte[] body, java.net.http.HttpHeaders headers) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    JsonNode json() {
        return JSON.readTree(body);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return status + " " + new String(body, java.nio.charset.StandardCharsets.UTF_8);
    }
}
