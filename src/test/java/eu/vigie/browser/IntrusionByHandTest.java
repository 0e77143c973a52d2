package eu.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import eu.vigie.story.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Story (a) as people do it by hand: pages, links, fields and buttons from the report to the register, nothing else. */
class IntrusionByHandTest extends CaseByHand {

    private static final Map<String, Object> APPROVED = Map.of("approved", "true", "reason", "Read and agreed.");

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void fromReportToClosedRegisterEntry(Way way) {
        var officers = desk(officer, way);
        var approvers = desk(approver, way);
        var responders = desk(responder, way);
        var now = now().truncatedTo(ChronoUnit.MINUTES);

        var breach = report(officers, "Key used by a stranger, " + way, now.minus(Duration.ofHours(2)));
        acknowledge(responders, breach);
        state(officers, breach);
        complete(
                officers,
                breach,
                "triage",
                values(
                        "outcome", "personal_data_breach",
                        "awareAt", now.minus(Duration.ofMinutes(90)),
                        "reason", "Logs show that files were read."));
        complete(responders, breach, "isolate_systems", values("at", now, "note", "Cut off."));
        responders.openCase(breach);
        responders.keepEvidence("auth.log", "10:02 key accepted");
        complete(responders, breach, "collect_evidence", values("at", now, "note", "Images taken."));
        complete(responders, breach, "restore_service", values("restoredAt", now, "note", "Rebuilt."));
        complete(
                officers,
                breach,
                "confirm_assessment",
                values("authority", "required", "persons", "not_required", "reason", "Contact data, no misuse."));
        if (!tasks(breach, "approve_decision").isEmpty()) complete(approvers, breach, "approve_decision", APPROVED);
        complete(officers, breach, "draft_notice", values("note", "As the template says."));
        complete(approvers, breach, "approve_notice", APPROVED);
        complete(officers, breach, "draft_filing", values("subtype", "complete"));
        complete(approvers, breach, "approve_filing", APPROVED);
        complete(
                officers,
                breach,
                "record_filing_receipt",
                values("authorityReference", "CNIL-" + way, "submittedAt", now));
        complete(
                approvers,
                breach,
                "contact_law_enforcement",
                values("contacted", "true", "at", now, "reference", "PV-1"));
        complete(
                responders,
                breach,
                "root_cause_analysis",
                values("cause", "Stolen key", "conclusion", "Kept on a laptop.", "measures", "Hardware keys."));
        complete(officers, breach, "close_breach", values("summary", "Handled."));
        complete(approvers, breach, "approve_closing", APPROVED);

        assertThat(state(breach)).isEqualTo("closed");
        assertThat(obligations(breach))
                .allSatisfy(owed -> assertThat(owed.get("state").asString()).isIn("met", "not_required", "withdrawn"));
        officers.page().navigate("/register");
        assertThat(officers.page().locator("main").innerText()).contains(breach);
    }

    /** The same story twice: whoever has no mouse has script, whoever has no script has a mouse. */
    enum Way {
        WITH_THE_KEYBOARD_ALONE,
        WITHOUT_SCRIPT
    }

    private Desk desk(Caller person, Way way) {
        boolean keyboard = way == Way.WITH_THE_KEYBOARD_ALONE;
        Page page = newPage(look().setJavaScriptEnabled(keyboard));
        Hand hand = keyboard ? new KeyboardAlone(page) : new Mouse();
        signIn(page, hand, person, "en");
        return new Desk(page, hand);
    }

    private String report(Desk officers, String title, Instant detectedAt) {
        officers.follow("header nav", "/breaches/new");
        officers.unfold();
        officers.answer(values(
                "title",
                title,
                "description",
                "A support key was used from an unknown address; files were read.",
                "detectedAt",
                detectedAt,
                "systems",
                DEDICATED,
                "discoveredBy",
                "controller",
                "role",
                "controller_and_processor"));
        officers.press();
        arrived(officers, "/breaches/\\d{4}-\\d{4}");
        return officers.page().url().replaceAll(".*/breaches/(\\d{4}-\\d{4}).*", "$1");
    }

    private void acknowledge(Desk responders, String breach) {
        responders.page().navigate("/");
        responders
                .hand()
                .press(responders.page().locator("main form[action='/breaches/" + breach + "/acknowledge'] button"));
        await().until(() -> tasks(breach, "acknowledge_alert").isEmpty());
    }

    private void state(Desk officers, String breach) {
        officers.openCase(breach);
        officers.follow("main", "/breaches/" + breach + "/facts");
        officers.unfold();
        officers.answer(values(
                "personalData", "true",
                "nature", List.of("confidentiality"),
                "incidentKind", "unauthorised_access",
                "cause", "external_malicious",
                "persons.count", "900",
                "persons.certainty", "approximate",
                "persons.categories", List.of("customers"),
                "records.count", "900",
                "records.certainty", "approximate",
                "data.contact", "partial",
                "identifiability", "maximum",
                "systemic", "false",
                "disclosure", "likely",
                "recipients", "unknown",
                "returnOrDeletion", "none",
                "unintelligible", "no",
                "misuse", "none_seen",
                "effectOnPersons", "none",
                "foreseeableEffect", "inconvenience",
                "consequences", "Unwanted contact, attempts at phishing.",
                "measuresTaken", "Key revoked, hosts isolated.",
                "measuresProposed", "Hardware keys for support.",
                "subsequentMeasures", "partial",
                "contactEffort", "proportionate"));
        officers.press();
        arrived(officers, "done=saved");
        assertThat(admin.get("/api/breaches/" + breach + "/facts").toString()).contains("900");
    }
}
