package eu.vigie.filing;

import eu.vigie.breach.Breach;
import eu.vigie.breach.DiscoveredBy;
import java.time.Instant;

/** Section 3.1: when it happened, when the controller knew, and why it is late. */
class TimelineAnswers {

    private TimelineAnswers() {}

    static void fill(Dossier dossier, Answers answers, Instant moment) {
        Breach breach = dossier.breach();
        period(dossier, answers);
        answers.put(48, Wording.stamp(breach.controllerAwareAt()));
        answers.put(49, dossier.lateAt(moment) ? dossier.reason() : null);
        discovery(breach, answers);
        answers.put(53, remarks(dossier));
    }

    private static void period(Dossier dossier, Answers answers) {
        Instant from = dossier.breach().occurredFrom();
        Instant to = dossier.breach().occurredTo();
        if (from == null) {
            answers.put(44, "complete".equals(dossier.subtype()) ? "d" : "e");
            return;
        }
        answers.put(46, Wording.stamp(from));
        answers.put(47, to == null ? null : Wording.stamp(to));
        answers.put(44, to == null ? "c" : Wording.date(from).equals(Wording.date(to)) ? "a" : "b");
    }

    private static void discovery(Breach breach, Answers answers) {
        DiscoveredBy by = breach.discoveredBy();
        if (by != null) {
            answers.put(50, Answers.letter(by));
            answers.put(52, by == DiscoveredBy.CONTROLLER ? null : Wording.date(breach.detectedAt()));
        }
        answers.put(51, breach.description().isBlank() ? breach.title() : breach.description());
    }

    private static String remarks(Dossier dossier) {
        Breach breach = dossier.breach();
        Wording words = dossier.wording();
        String detected = words.say("timeline", words.moment(breach.detectedAt()));
        return breach.awarenessProvisional() ? detected + " " + words.say("timeline.provisional") : detected;
    }
}
