package eu.vigie.lawenforcement;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NeededText;
import eu.vigie.refusal.ReadableText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with what somebody says; all of it at once. */
final class RequestCheck {

    private final List<Fault> faults = new ArrayList<>();
    private final Set<Long> known;

    /** {@code known}: the evidence of the case. */
    RequestCheck(Set<Long> known) {
        this.known = known;
    }

    void request(NewPoliceRequest request, Instant now) {
        given("asks", request.asks());
        given("channel", request.channel());
        happened("receivedAt", request.receivedAt(), now);
        if (request.dueAt() != null
                && request.receivedAt() != null
                && !request.dueAt().isAfter(request.receivedAt())) wrong("dueAt", "police-due-before");
        text("service", request.service(), PoliceRequests.LONGEST_NAME);
        maybe("contact", request.contact(), PoliceRequests.LONGEST_NAME);
        maybe("caseNumber", request.caseNumber(), PoliceRequests.LONGEST_NUMBER);
        given("basis", request.basis());
        if (request.basis() == Basis.OTHER) text("basisText", request.basisText(), PoliceRequests.LONGEST_BASIS);
        else maybe("basisText", request.basisText(), PoliceRequests.LONGEST_BASIS);
        text("asked", request.asked(), PoliceRequests.LONGEST_TEXT);
        evidence("document", request.document());
        if (request.asks() == Asks.DELAY && request.document() == null) wrong("document", "police-delay-document");
    }

    void answer(NewAnswer answer, Instant receivedAt, Instant now) {
        given("answer", answer.answer());
        text("reason", answer.reason(), PoliceRequests.LONGEST_TEXT);
        if (answer.at() != null && answer.at().isAfter(now)) wrong("at", "in-the-future");
        if (answer.at() != null && answer.at().isBefore(receivedAt)) wrong("at", "police-answer-before");
        evidence("evidence", answer.evidence());
    }

    void delay(NewDelay delay, Instant now) {
        if (delay.scope() == null || delay.scope().isEmpty()) wrong("scope", "police-scope-missing");
        Instant until = delay.until();
        if (until == null) wrong("until", "instant-missing");
        else if (!until.isAfter(now)) wrong("until", "police-delay-past");
        else if (until.isAfter(now.plus(PoliceRequests.LONGEST_DELAY)))
            faults.add(Fault.of("until", "police-delay-long", PoliceRequests.LONGEST_DELAY.toDays()));
    }

    void text(String field, @Nullable String text, int longest) {
        NeededText.lines(field, text, longest).ifPresent(faults::add);
    }

    private void maybe(String field, @Nullable String text, int longest) {
        if (text == null) return;
        if (text.strip().length() > longest) faults.add(Fault.of(field, "text-too-long", longest));
        else if (!ReadableText.is(text)) wrong(field, "text-unprintable");
    }

    private void given(String field, @Nullable Object value) {
        if (value == null) wrong(field, "missing");
    }

    private void happened(String field, @Nullable Instant at, Instant now) {
        if (at == null) wrong(field, "instant-missing");
        else if (at.isAfter(now)) wrong(field, "in-the-future");
        else if (at.isBefore(Instant.EPOCH)) wrong(field, "before-all-clocks");
    }

    private void evidence(String field, @Nullable Long id) {
        if (id != null && !known.contains(id)) faults.add(Fault.of(field, "not-found", "evidence", String.valueOf(id)));
    }

    private void wrong(String field, String code) {
        faults.add(Fault.of(field, code));
    }

    void settle() {
        if (!faults.isEmpty()) throw new InvalidInput(faults);
    }
}
