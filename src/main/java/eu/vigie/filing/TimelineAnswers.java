package eu.vigie.filing;

import eu.vigie.breach.Breach;
import eu.vigie.breach.DiscoveredBy;
import eu.vigie.breach.ProcessingRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section 3.1: when it happened, when the controller knew, and why it is late. */
class TimelineAnswers {

    private static final List<String> STEPS = List.of("isolate_systems", "collect_evidence", "restore_service");

    private TimelineAnswers() {}

    static void fill(Dossier dossier, Answers answers, Instant moment) {
        Breach breach = dossier.breach();
        period(dossier, answers);
        answers.put(48, dossier.wording().stamp(breach.controllerAwareAt()));
        answers.put(49, dossier.lateAt(moment) ? dossier.asked().reason() : null);
        discovery(breach, dossier.wording(), answers);
        answers.put(53, remarks(dossier));
    }

    private static void period(Dossier dossier, Answers answers) {
        Instant from = dossier.breach().occurredFrom();
        Instant to = BreachEnd.of(dossier);
        if (from == null) {
            answers.put(44, dossier.asked().complete() ? "d" : "e");
            return;
        }
        answers.put(46, dossier.wording().stamp(from));
        answers.put(47, to == null ? null : dossier.wording().stamp(to));
        answers.put(
                44,
                to == null
                        ? "c"
                        : dossier.wording().date(from).equals(dossier.wording().date(to)) ? "a" : "b");
    }

    private static void discovery(Breach breach, Wording words, Answers answers) {
        DiscoveredBy by = breach.discoveredBy();
        if (by != null) {
            answers.put(50, Answers.letter(by));
            answers.put(52, by == DiscoveredBy.CONTROLLER ? null : words.date(breach.detectedAt()));
        }
        answers.put(51, breach.description().isBlank() ? breach.title() : breach.description());
    }

    private static String remarks(Dossier dossier) {
        Breach breach = dossier.breach();
        Wording words = dossier.wording();
        List<String> remarks = new ArrayList<>();
        remarks.add(words.say("timeline", words.moment(breach.detectedAt())));
        if (breach.awarenessProvisional()) {
            remarks.add(words.say("timeline.provisional"));
        }
        processor(breach, words, remarks);
        STEPS.forEach(step -> dossier.trail()
                .step(step)
                .ifPresent(done -> remarks.add(words.say("timeline." + step, words.moment(done.at())))));
        return String.join(" ", remarks);
    }

    /** The awareness of the processor is a clock of its own; the form has no field for it. */
    private static void processor(Breach breach, Wording words, List<String> remarks) {
        @Nullable ProcessingRole role = breach.facts().role();
        if (role != null && role.processes() && !breach.processorAwareAt().equals(breach.controllerAwareAt())) {
            remarks.add(words.say("timeline.processor", words.moment(breach.processorAwareAt())));
        }
    }
}
