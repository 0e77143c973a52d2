package eu.vigie.notice;

import eu.vigie.breach.Breach;
import eu.vigie.evidence.Evidence;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a publication must say to be believed later. */
@Component
class PublicationRules {

    private static final int LONGEST_REFERENCE = 500;
    private static final int LONGEST_NOTE = 2000;

    private final Evidence evidence;

    PublicationRules(Evidence evidence) {
        this.evidence = evidence;
    }

    void check(Publication one, Breach breach, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (one.reference().isBlank()) faults.add(Fault.of("reference", "reference-required"));
        if (one.reference().length() > LONGEST_REFERENCE)
            faults.add(Fault.of("reference", "publication-text-long", LONGEST_REFERENCE));
        if (one.note() != null && one.note().length() > LONGEST_NOTE)
            faults.add(Fault.of("note", "publication-text-long", LONGEST_NOTE));
        if (one.at().isAfter(now)) faults.add(Fault.of("at", "published-in-future"));
        if (one.at().isBefore(breach.detectedAt())) faults.add(Fault.of("at", "published-before-detected"));
        if (one.until() != null && one.until().isBefore(one.at())) faults.add(Fault.of("until", "published-until"));
        if (!known(one.evidence(), breach))
            faults.add(Fault.of("evidence", "evidence-not-here", String.valueOf(one.evidence())));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private boolean known(@Nullable Long number, Breach breach) {
        return number == null || evidence.of(breach.reference()).stream().anyMatch(item -> item.id() == number);
    }
}
