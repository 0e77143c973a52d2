package eu.vigie.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Actor;
import eu.vigie.signal.NewSignal;
import eu.vigie.signal.Signals;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of reports follow the signal that the report is. */
@OnPostgresqlToo
class ReportFilesTest extends Story {

    private static final String NAME = "photo.png";

    @Autowired
    private ReportFiles files;

    @Autowired
    private Signals signals;

    @Test
    void whatIsInACaseWhenItComesIsEvidenceThereAtOnce() {
        var breach = breach();
        var id = UUID.randomUUID().toString();
        var signal = signal(id);
        signals.join(signal, breach, Actor.VIGIE);
        keep(id, signal);
        await().until(() -> isEvidenceOf(breach));
    }

    @Test
    void whatIsTakenOutOfTheWrongCaseIsEvidenceOfTheRightOneAndStaysWhereItWas() {
        var wrong = breach();
        var right = breach();
        var id = UUID.randomUUID().toString();
        var signal = signal(id);
        keep(id, signal);
        signals.join(signal, wrong, Actor.VIGIE);
        await().until(() -> isEvidenceOf(wrong));

        signals.undo(signal, "It is of another case.", Actor.VIGIE);
        signals.join(signal, right, Actor.VIGIE);
        await().until(() -> isEvidenceOf(right));
        assertThat(isEvidenceOf(wrong)).isTrue();
    }

    private String breach() {
        return report(intrusion(now(), KnownFacts.role("processor"), SHARED));
    }

    private long signal(String id) {
        var signal = new NewSignal("staff", id, now(), "medium", null, null, "Seen " + id, null);
        return signals.receive(signal, Actor.VIGIE).signal();
    }

    private void keep(String id, long signal) {
        files.keep(id, List.of(new PersonReport.SentFile(NAME, id.getBytes(UTF_8))));
        files.belong(id, signals.get(signal));
    }

    private boolean isEvidenceOf(String breach) {
        return items(officer.get("/api/breaches/" + breach + "/evidence")).stream()
                .anyMatch(item -> item.get("name").asString().equals(NAME));
    }
}
