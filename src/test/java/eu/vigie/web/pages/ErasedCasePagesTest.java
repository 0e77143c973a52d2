package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.breach.CaseErasure;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.Story;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Of an erased case the last version of the facts is kept, without words: its pages show what is left and lead to nothing else. */
class ErasedCasePagesTest extends Story {

    @Autowired
    private CaseErasure erasure;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Test
    void aDecisionOnFactsThatAreGoneIsShownWithoutThem() {
        String breach = report(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        decide(breach, "required", "required");
        assertThat(officer.patchFacts(breach, Map.of("consequences", "Known later."))
                        .status())
                .isEqualTo(200);
        transaction.executeWithoutResult(status -> {
            erasure.blank(breach, "Erased by rule");
            database.sql("update assessment_decision set snapshot = null where breach = ?")
                    .param(breach)
                    .update();
        });
        Visitor visitor = visitor();
        String base = "/breaches/" + breach;

        assertThat(visitor.get(base + "/decisions/1").body())
                .contains("What was decided")
                .doesNotContain("The facts as they were");
        for (String page : List.of(base + "/decisions/1", base + "/facts/history"))
            assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(200);
        assertThat(admin.get("/api" + base + "/facts/diff").status()).isEqualTo(200);
    }

    @Test
    void aClosedCaseLeadsToItsFilmUntilItIsErased() {
        String breach = report(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        complete(officer, breach, "triage", Map.of("outcome", "not_a_breach", "reason", "A test of our own."));
        complete(approver, breach, "approve_decision", Map.of("approved", true));
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        close(breach);
        String page = "/breaches/" + breach;
        assertThat(visitor().get(page).body()).contains(page + "/film\"");

        transaction.executeWithoutResult(status -> erasure.begin(breach, now()));

        assertThat(visitor().get(page).body()).doesNotContain(page + "/film\"");
    }

    /** What can be done stands on the case itself: a film is to be read only. */
    @Test
    void aFilmOffersNoAct() {
        String breach = report(intrusion(now(), KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        complete(officer, breach, "triage", Map.of("outcome", "not_a_breach", "reason", "A test of our own."));
        complete(approver, breach, "approve_decision", Map.of("approved", true));
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        close(breach);
        String page = "/breaches/" + breach;
        Visitor visitor = visitor();

        String film = IntStream.rangeClosed(1, 8)
                .mapToObj(step -> visitor.get(page + "/film?step=" + step).body())
                .collect(Collectors.joining());

        assertThat(film)
                .contains("class=\"duty")
                .doesNotContain(page + "/controllers\"", page + "/duties/", page + "/law-enforcement\"");
    }

    private Visitor visitor() {
        return new Visitor("http://127.0.0.1:" + port).signIn(officer.name(), PASSWORD, "en");
    }
}
