package eu.vigie.lawenforcement;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Something happened to a request. Which service asked, for what in its words, is not on the trail: more people read that. */
public sealed interface PoliceRequestTold extends Audited {

    PoliceRequest request();

    @Override
    default String breach() {
        return request().breach();
    }

    @Override
    default String subject() {
        return "police_request:" + request().id();
    }

    /** It was written down. */
    record Recorded(PoliceRequest request, Actor actor, Instant happenedAt) implements PoliceRequestTold {
        @Override
        public String action() {
            return "police_request_recorded";
        }

        @Override
        public Map<String, Object> details() {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("request", request.id());
            details.put("asks", request.asks().code());
            details.put("basis", request.basis().code());
            if (request.dueAt() != null) details.put("due", request.dueAt().toString());
            if (request.document() != null) details.put("document", request.document());
            return details;
        }
    }

    /** It was answered. */
    record Answered(PoliceRequest request, Actor actor, Instant happenedAt) implements PoliceRequestTold {
        @Override
        public String action() {
            return "police_request_answered";
        }

        @Override
        public Map<String, Object> details() {
            Answer answer = Objects.requireNonNull(request.answer());
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("request", request.id());
            details.put("answer", answer.outcome().code());
            if (answer.evidence() != null) details.put("evidence", answer.evidence());
            return details;
        }
    }

    /** The persons concerned are told later. */
    record Delayed(PoliceRequest request, Actor actor, Instant happenedAt) implements PoliceRequestTold {
        @Override
        public String action() {
            return "communication_delayed";
        }

        @Override
        public Map<String, Object> details() {
            Delay delay = Objects.requireNonNull(request.delay());
            return Map.of(
                    "request",
                    request.id(),
                    "until",
                    delay.until().toString(),
                    "scope",
                    delay.scope().stream().map(PersonsNotice::code).sorted().toList());
        }
    }

    /** The delay holds no more. */
    record Lifted(PoliceRequest request, Actor actor, Instant happenedAt) implements PoliceRequestTold {
        @Override
        public String action() {
            return "communication_delay_lifted";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("request", request.id());
        }
    }
}
