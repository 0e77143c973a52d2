package eu.vigie.subscription;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said: reference, occasion, duty, times, link. Nothing that a person wrote is ever in it, so that it may be read in a
 * channel that many read.
 *
 * @param about what makes two of them the same
 * @param body the JSON that is sent
 */
record Announcement(String occasion, @Nullable String breach, String about, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Which duty of a case it is about; null where it is about none of it. */
    record OfDuty(
            @Nullable String code,
            @Nullable Integer percent,
            @Nullable Instant dueAt) {}

    static Announcement ofCase(
            String occasion, String breach, boolean exercise, OfDuty duty, String base, Instant happenedAt) {
        String link = base + "/breaches/" + breach;
        var data = new LinkedHashMap<String, Object>();
        data.put("reference", breach);
        data.put("exercise", exercise);
        put(data, "duty", duty.code());
        put(data, "percent", duty.percent());
        put(data, "dueAt", duty.dueAt() == null ? null : duty.dueAt().toString());
        data.put("link", link);
        String text = breach + " " + occasion
                + (duty.code() == null ? "" : " " + duty.code())
                + (duty.percent() == null ? "" : " " + duty.percent() + " %")
                + (duty.dueAt() == null ? "" : ", due " + duty.dueAt());
        return new Announcement(
                occasion, breach, text + ", at " + happenedAt, body(occasion, happenedAt, text + " – " + link, data));
    }

    /** Of no case: whether one hears the other. */
    static Announcement test(String number, String base, Instant now) {
        String text = "Vigie can be heard – " + base;
        return new Announcement(
                Occasion.TEST, null, number, body(Occasion.TEST, now, text, new LinkedHashMap<>(Map.of("link", base))));
    }

    /** {@code text} is what chat services show; the rest is in the form of the Standard Webhooks. */
    private static String body(String occasion, Instant at, String text, Map<String, Object> data) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", occasion);
        body.put("timestamp", at.toString());
        body.put("text", text);
        body.put("data", data);
        return JSON.writeValueAsString(body);
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) data.put(name, value);
    }
}
