package eu.vigie.filing;

import eu.vigie.breach.Facts;
import java.util.ArrayList;
import java.util.List;

/** Fields 92 to 95: what was done and what is planned; recorded steps of containment stand beside the facts. */
class MeasureAnswers {

    private static final List<String> STEPS = List.of("isolate_systems", "restore_service");

    private MeasureAnswers() {}

    static void fill(Dossier dossier, Answers answers) {
        Facts facts = dossier.breach().facts();
        answers.put(92, taken(dossier));
        String proposed = facts.measuresProposed();
        if (proposed == null || proposed.isBlank()) {
            answers.pending(95, dossier.wording().say("measures.later"));
        } else {
            answers.put(94, List.of("o")).put(95, proposed);
        }
    }

    private static String taken(Dossier dossier) {
        List<String> lines = new ArrayList<>();
        String told = dossier.breach().facts().measuresTaken();
        if (told != null && !told.isBlank()) {
            lines.add(told.strip());
        }
        STEPS.forEach(step -> dossier.trail().step(step).ifPresent(done -> lines.add(line(dossier, step, done))));
        return String.join("\n", lines);
    }

    private static String line(Dossier dossier, String step, CaseTrail.Step done) {
        Wording words = dossier.wording();
        String line = words.say("timeline." + step, words.moment(done.at()));
        return done.text().isBlank() ? line : line + " " + done.text();
    }
}
