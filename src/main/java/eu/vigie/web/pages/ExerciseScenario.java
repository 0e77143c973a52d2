package eu.vigie.web.pages;

import eu.vigie.breach.Cause;
import eu.vigie.breach.DiscoveredBy;
import eu.vigie.breach.Facts;
import eu.vigie.breach.IncidentKind;
import eu.vigie.breach.Nature;
import eu.vigie.breach.ProcessingRole;
import eu.vigie.breach.Report;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The exercise that ships with Vigie: an intrusion on the systems that {@code vigie.exercise.systems} names. */
@Component
class ExerciseScenario {
    private final List<String> systems;

    ExerciseScenario(@Value("${vigie.exercise.systems:}") List<String> systems) {
        this.systems = systems;
    }

    /** The report, detected now, with the given compression of time. */
    Report report(int speed, Reader reader) {
        return new Report(
                reader.say("exercise.case.title"),
                reader.say("exercise.case.description"),
                reader.now().truncatedTo(ChronoUnit.MICROS),
                reader.now().minus(1, ChronoUnit.DAYS),
                null,
                DiscoveredBy.CONTROLLER,
                systems,
                facts(),
                true,
                speed);
    }

    /** What is known in the first minute of an intrusion: little. */
    private static Facts facts() {
        return new Facts(
                ProcessingRole.CONTROLLER_AND_PROCESSOR,
                null,
                List.of(Nature.CONFIDENTIALITY),
                IncidentKind.UNAUTHORISED_ACCESS,
                Cause.EXTERNAL_MALICIOUS,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
