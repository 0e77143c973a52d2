package eu.vigie.contact;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NeededText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with a contact; all of it at once. */
final class ContactCheck {

    private final List<Fault> faults = new ArrayList<>();

    private ContactCheck() {}

    /** {@code known}: the evidence of the case. */
    static void refuse(NewContact contact, Set<Long> known, Instant now) {
        var check = new ContactCheck();
        check.given("party", contact.party());
        check.given("channel", contact.channel());
        check.given("direction", contact.direction());
        check.moment(contact.happenedAt(), now);
        check.text("who", contact.who(), Contacts.LONGEST_NAME);
        check.text("content", contact.content(), Contacts.LONGEST_CONTENT);
        check.evidence(contact.evidence(), known);
        if (!check.faults.isEmpty()) throw new InvalidInput(check.faults);
    }

    private void given(String field, @Nullable Object value) {
        if (value == null) faults.add(Fault.of(field, "missing"));
    }

    private void moment(@Nullable Instant at, Instant now) {
        if (at == null) faults.add(Fault.of("happenedAt", "instant-missing"));
        else if (at.isAfter(now)) faults.add(Fault.of("happenedAt", "in-the-future"));
        else if (at.isBefore(Instant.EPOCH)) faults.add(Fault.of("happenedAt", "before-all-clocks"));
    }

    private void text(String field, @Nullable String text, int longest) {
        NeededText.lines(field, text, longest).ifPresent(faults::add);
    }

    private void evidence(List<Long> wanted, Set<Long> known) {
        if (wanted.size() > Contacts.MOST_EVIDENCE)
            faults.add(Fault.of("evidence", "contact-evidence-many", Contacts.MOST_EVIDENCE));
        var foreign = new HashSet<>(wanted);
        foreign.removeAll(known);
        foreign.stream()
                .sorted()
                .findFirst()
                .ifPresent(id -> faults.add(Fault.of("evidence", "not-found", "evidence", String.valueOf(id))));
    }
}
