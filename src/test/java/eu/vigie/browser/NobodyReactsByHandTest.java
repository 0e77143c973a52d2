package eu.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import eu.vigie.story.Caller;
import eu.vigie.story.KnownFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Story (b) as the one who comes at last does it by hand: 90 % of the time has passed, and nobody has looked. */
class NobodyReactsByHandTest extends CaseByHand {

    private static final Duration LIMIT = Duration.ofHours(72);
    private static final String LATE = "Late: act now and give the reasons.";

    /** Words that blame; the page says what is late and what to do about it. */
    private static final Pattern BLAME = Pattern.compile("\\bSLA\\b|breached", Pattern.CASE_INSENSITIVE);

    @Test
    void whoComesAt90PercentFilesInTimeAndTellsTheCustomersLateWithTheReasons() {
        var detectedAt = now().truncatedTo(ChronoUnit.MINUTES);
        var breach = report(intrusion(detectedAt, KnownFacts.intrusion("controller_and_processor"), SHARED));
        for (var percent : List.of(25, 50, 75, 90)) {
            passUntil(detectedAt, percent);
            await().atMost(Duration.ofSeconds(120)).until(() -> rang(breach, percent));
        }

        var officers = desk(officer);
        sayWhatIsDueFirst(officers.page(), breach);
        sayWhatIsLeft(officers, breach, Duration.between(now(), detectedAt.plus(LIMIT)));
        acknowledge(officers, breach);
        complete(officers, breach, "draft_filing", values("subtype", "incomplete"));
        passUntil(detectedAt, 95);
        complete(
                officers,
                breach,
                "record_filing_receipt",
                values("authorityReference", "CNIL-B", "submittedAt", now()));
        assertThat(section(officers, breach, "authority"))
                .contains("Told the CNIL", "CNIL-B", "Filed before its approval");

        var approvers = desk(approver);
        complete(approvers, breach, "approve_filing", values("approved", "true", "reason", "Read and agreed."));
        tellCustomersLate(officers, approvers, breach, detectedAt);
        sayWhoWasRung(officers, breach);
    }

    /** Stories share a house: what it names before ours was due before ours. */
    private void sayWhatIsDueFirst(Page home, String breach) {
        String first = home.locator("#clock-case").getAttribute("href").replace("/breaches/", "");
        assertThat(earliest(first)).isBeforeOrEqualTo(earliest(breach));
        assertThat(home.locator("#clock [role=timer]").innerText()).startsWith("late by ");
        assertThat(home.locator("#clock").innerText()).contains(LATE);
        assertThat(home.locator("#act").getAttribute("href")).matches("/(tasks|breaches)/.+");
    }

    private void sayWhatIsLeft(Desk officers, String breach, Duration left) {
        assertThat(section(officers, breach, "authority"))
                .contains(
                        "You must tell the CNIL by ",
                        "in %d h %d min".formatted(left.toHours(), left.toMinutesPart()),
                        "Undecided at 75 % of the time");
        assertThat(officers.page().locator("#clock").innerText()).contains("Late: tell ", LATE, "Draft the letters");
        assertThat(BLAME.matcher(officers.page().locator("body").innerText()).find())
                .as("the page blames")
                .isFalse();
    }

    private void acknowledge(Desk officers, String breach) {
        officers.openCase(breach);
        var alarm = officers.page().locator("main form.alert");
        officers.hand().press(alarm.locator("button"));
        officers.openCase(breach);
        assertThat(alarm.count()).as("nothing more to acknowledge").isZero();
    }

    private void tellCustomersLate(Desk officers, Desk approvers, String breach, Instant detectedAt) {
        complete(
                officers,
                breach,
                "triage",
                values("outcome", "personal_data_breach", "awareAt", detectedAt, "reason", "Files were read."));
        complete(officers, breach, "draft_notice", values("note", "As the template says."));
        complete(officers, breach, "release_notice", values("note", "The clock is past: nobody had seen the alert."));
        complete(approvers, breach, "approve_notice", values("approved", "true", "reason", "Read and agreed."));
        await().atMost(Duration.ofSeconds(120))
                .until(() -> obligations(breach, "customers").stream().noneMatch(NobodyReactsByHandTest::open));
        assertThat(section(officers, breach, "customers")).contains("accepted by the mail server", "late");
        officers.follow("main", "/breaches/" + breach + "/timeline");
        officers.follow("main", "/breaches/" + breach + "/timeline?part=NOTES");
        assertThat(officers.page().locator("main").innerText())
                .contains("The clock is past: nobody had seen the alert.");
    }

    private void sayWhoWasRung(Desk officers, String breach) {
        officers.openCase(breach);
        officers.follow("main", "/breaches/" + breach + "/clocks#rungs");
        var rungs = officers.page().locator("#rungs").innerText();
        assertThat(rungs).contains("25 % on ", "50 % on ", "75 % on ", "90 % on ", officer.name(), "Seen by");
    }

    private Instant earliest(String breach) {
        return obligations(breach).stream()
                .filter(owed -> open(owed) && !owed.get("dueAt").isNull())
                .map(owed -> instant(owed, "dueAt"))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static boolean open(JsonNode owed) {
        return List.of("undecided", "required").contains(owed.get("state").asString());
    }

    private static String section(Desk desk, String breach, String name) {
        desk.openCase(breach);
        return desk.page().locator("#section-" + name).innerText();
    }

    private void passUntil(Instant detectedAt, int percent) {
        var at = detectedAt.plus(LIMIT.multipliedBy(percent).dividedBy(100));
        pass(Duration.between(now(), at).plusSeconds(1));
    }

    private Desk desk(Caller person) {
        return new Desk(signIn(person), new Mouse());
    }
}
