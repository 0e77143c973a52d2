package eu.vigie.register.proof;

import eu.vigie.lawenforcement.Answer;
import eu.vigie.lawenforcement.Delay;
import eu.vigie.lawenforcement.PersonsNotice;
import eu.vigie.lawenforcement.PoliceRequest;
import eu.vigie.lawenforcement.PoliceRequests;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What law enforcement asked and what was done about it: whether the persons were told later, and why. What exactly was asked, what was
 * given and who the person there is are withheld: an inquiry is told to nobody by its subject's package.
 */
@Component
@Order(5)
class PoliceRequestChapter implements Chapter {

    private final PoliceRequests requests;
    private final JsonMapper json;

    PoliceRequestChapter(PoliceRequests requests, JsonMapper json) {
        this.requests = requests;
        this.json = json;
    }

    @Override
    public void write(CaseFile about, Archive archive) throws IOException {
        archive.add(
                "law-enforcement.jsonl",
                JsonLines.of(
                        json,
                        last -> requests.after(about.reference(), last, JsonLines.PART),
                        PoliceRequest::id,
                        one -> told(one, about.withheld())));
    }

    private static Map<String, @Nullable Object> told(PoliceRequest request, Withheld withheld) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", request.id());
        told.put("asks", request.asks().code());
        told.put("channel", request.channel().code());
        told.put("receivedAt", request.receivedAt());
        told.put("dueAt", request.dueAt());
        told.put("service", withheld.in(request.service()));
        told.put("caseNumber", request.caseNumber());
        told.put("basis", request.basis().code());
        told.put("basisText", request.basisText());
        told.put("document", request.document());
        told.put("recordedBy", request.recordedBy());
        told.put("recordedAt", request.recordedAt());
        told.put("answer", answer(request.answer()));
        told.put("delay", delay(request.delay(), withheld));
        told.put("hold", request.hold());
        return told;
    }

    private static @Nullable Map<String, @Nullable Object> answer(@Nullable Answer answer) {
        if (answer == null) return null;
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("outcome", answer.outcome().code());
        told.put("at", answer.at());
        told.put("evidence", answer.evidence());
        told.put("recordedBy", answer.recordedBy());
        told.put("recordedAt", answer.recordedAt());
        return told;
    }

    private static @Nullable Map<String, @Nullable Object> delay(@Nullable Delay delay, Withheld withheld) {
        if (delay == null) return null;
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put(
                "scope",
                delay.scope().stream().map(PersonsNotice::code).sorted().toList());
        told.put("until", delay.until());
        told.put("grantedBy", delay.grantedBy());
        told.put("grantedAt", delay.grantedAt());
        told.put("liftedBy", delay.liftedBy());
        told.put("liftedAt", delay.liftedAt());
        told.put("liftReason", delay.liftReason() == null ? null : withheld.in(delay.liftReason()));
        return told;
    }
}
