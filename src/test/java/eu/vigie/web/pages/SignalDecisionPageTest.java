package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.Story;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody reads the signals of a group and decides, while more come. */
class SignalDecisionPageTest extends Story {

    private static final Pattern DISMISS = Pattern.compile("href=\"(/signal-groups/\\d+/dismiss\\?upTo=(\\d+))\"");
    private static final Pattern SEEN = Pattern.compile("name=\"upTo\" value=\"(\\d+)\"");

    private final String system = "form-" + UUID.randomUUID();

    @Test
    void whatCameAfterThePageWasReadIsNotDismissedWithIt() {
        String seen = raised();
        String group = "/signal-groups/" + signal(seen, "group");
        Visitor reader = new Visitor("http://127.0.0.1:" + port).signIn(officer.name(), PASSWORD, "en");
        Matcher link = found(DISMISS, reader.get(group).body());
        assertThat(link.group(2)).isEqualTo(seen);

        String late = raised();
        assertThat(signal(late, "group")).isEqualTo(signal(seen, "group"));
        String shown = found(SEEN, reader.get(link.group(1)).body()).group(1);
        assertThat(shown).isEqualTo(seen);
        var again = reader.submit(link.group(1), group + "/dismiss", Map.of("reason", "", "upTo", shown));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(found(SEEN, again.body()).group(1)).isEqualTo(seen);
        var done = reader.submit(link.group(1), group + "/dismiss", Map.of("reason", "Spam.", "upTo", shown));

        assertThat(done.uri().getPath()).isEqualTo(group);
        assertThat(signal(seen, "state")).isEqualTo("dismissed");
        assertThat(signal(late, "state")).isEqualTo("new");
    }

    private static Matcher found(Pattern wanted, String page) {
        Matcher found = wanted.matcher(page);
        assertThat(found.find()).as(wanted.pattern()).isTrue();
        return found;
    }

    private String raised() {
        var answer = admin.post(
                "/api/signals",
                Map.of(
                        "source",
                        "form-of-a-page",
                        "id",
                        UUID.randomUUID().toString(),
                        "at",
                        now().toString(),
                        "severity",
                        "low",
                        "system",
                        system,
                        "summary",
                        "Buy now"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return answer.json().get("signal").asString();
    }

    private String signal(String number, String field) {
        return admin.get("/api/signals/" + number).json().get(field).asString();
    }
}
