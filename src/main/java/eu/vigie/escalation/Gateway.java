package eu.vigie.escalation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has telephones rung by a gateway: the call is written in the transaction of the message and sent after it. What it says
 * names the case, the duty and the time, nothing of the persons concerned. An exercise rings no telephone: its calls are
 * captured.
 */
@Component
class Gateway {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final GatewaySettings settings;
    private final GatewayLedger ledger;

    Gateway(GatewaySettings settings, GatewayLedger ledger) {
        this.settings = settings;
        this.ledger = ledger;
    }

    /** One call for the whole message. Without a gateway only an exercise's is kept. */
    void queue(Message message, long id, Instant now) {
        var exercise = message.leading().exercise();
        if (!exercise && !settings.configured()) return;
        var key = UUID.randomUUID().toString();
        var state = exercise ? GatewayCall.State.CAPTURED : GatewayCall.State.QUEUED;
        ledger.add(key, id, message, JSON.writeValueAsString(body(key, message, exercise, now)), state, now);
    }

    private Map<String, @Nullable Object> body(String key, Message message, boolean exercise, Instant now) {
        var pressing = message.about().get(0).pressing();
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("id", key);
        body.put("event", "rung");
        body.put("exercise", exercise);
        body.put("reference", message.leading().reference());
        body.put("duty", pressing.owed().duty().code());
        body.put("percent", pressing.percent());
        body.put("dueAt", pressing.owed().limit().toString());
        body.put("lateSeconds", pressing.late(now).seconds());
        body.put("duties", message.lines().count());
        body.put("acknowledge", message.wantsAnswer());
        if (settings.named() != GatewaySettings.Named.NONE)
            body.put("user", message.person().name());
        if (settings.named() == GatewaySettings.Named.PHONE)
            body.put("phone", message.person().phone());
        return body;
    }
}
