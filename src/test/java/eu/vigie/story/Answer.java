package eu.vigie.story;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the house answered. */
public record Answer(int status, byte[] body, java.net.http.HttpHeaders headers) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** It lost a race again and again: nothing was done, and the next try may win. */
    boolean saysTryAgain() {
        return status == 409 && toString().contains("Others are changing this case");
    }

    @Override
    public String toString() {
        var said = status + " " + new String(body, java.nio.charset.StandardCharsets.UTF_8);
        return status == 500 ? said + "\n" + LoggedFaults.last() : said;
    }
}
