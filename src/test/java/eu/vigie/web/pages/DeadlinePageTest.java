package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.Story;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A deadline by itself: asked in the address, answered with its arithmetic, and never on a guess. */
class DeadlinePageTest extends Story {

    @Test
    void theAnswerShowsDeadlineArithmeticAndSources() {
        assertThat(ask("fr", "GDPR-33-1/notification", "2026-10-23", "10:00", "Europe/Paris")
                        .body())
                .contains("lun. 26 oct. 2026 09:00 CET", "72 heures écoulées", "L’heure change entre-temps", "C4")
                .contains("RGPD, art. 33, § 1", "la CNIL")
                .contains("sauf si elle n’est pas susceptible", "téléservice de notification", "conséquences probables")
                .doesNotContain("unless unlikely", "notification portal");
    }

    @Test
    void whatHasNoNumberHasNoDeadline() {
        assertThat(ask("en", "GDPR-34-1/communication", "2036-11-24", "10:00", "Asia/Kathmandu")
                        .body())
                .contains("No number of hours in law", "our own target: Tue 25 Nov 2036 05:15 CET");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 2027-01-31, Sun 28 Feb 2027 24:00 CET",
        "fr, 2027-01-31, dim. 28 févr. 2027 24:00 CET",
        "fr, 2027-01-01, lun. 1er févr. 2027 24:00 CET"
    })
    void theEndOfADayIsItsHourTwentyFour(String language, String date, String limit) {
        assertThat(ask(language, "NIS2-23/final", date, "09:30", "Europe/Paris").body())
                .contains(">" + limit + "<");
    }

    @Test
    void anHourThatCameTwiceIsAskedFor() {
        var twice = ask("en", "GDPR-33-1/notification", "2026-10-25", "02:30", "Europe/Paris");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("id=\"anchorAt-error\"", "Choose +02:00 as zone for the first, +01:00 for");
        assertThat(ask("en", "GDPR-33-1/notification", "2026-10-25", "02:30", "%2B01:00")
                        .body())
                .contains("Wed 28 Oct 2026 02:30 CET", "(the second of the two that night)");
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-11-01, 01:30, -04:00, -05:00",
        "Europe/London, 2026-10-25, 01:30, +01:00, UTC",
        "Australia/Adelaide, 2026-04-05, 02:30, +10:30, +09:30"
    })
    void theTwoOffsetsOfAnHourThatCameTwiceAreOfferedInEveryZone(
            String zone, String date, String time, String first, String second) {
        assertThat(ask("en", "GDPR-33-1/notification", date, time, zone).body())
                .contains("Choose " + first + " as zone for the first, " + second + " for the second")
                .contains("value=\"" + first + "\"", "value=\"" + second + "\"");
        assertThat(ask("en", "GDPR-33-1/notification", date, time, second.replace("+", "%2B"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GDPR-33-1/notification, 2026-03-29, 02:30, Europe/Paris, anchorAt",
        "GDPR-33-1/notification, 2026-03-29, , Europe/Paris, anchorAt",
        "GDPR-33-1/notification, 1970-01-01, 10:00, Europe/Paris, anchorAt",
        "GDPR-33-1/notification, 2026-03-28, 10:00, Mars, anchorAt",
        "GDPR-33-1/none, 2026-03-28, 10:00, Europe/Paris, rule",
        "NEXT, 2026-03-28, 10:00, Europe/Paris, rule"
    })
    void whatCannotBeIsSaidAtItsField(String rule, String date, String time, String zone, String field) {
        var answer = ask("en", rule, date, time == null ? "" : time, zone);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"" + field + "-error\"");
    }

    private HttpResponse<String> ask(String language, String rule, String date, String time, String zone) {
        return visitor(language)
                .get("/deadline?rule=" + rule + "&anchorAt.date=" + date + "&anchorAt.time=" + time + "&anchorAt.zone="
                        + zone);
    }

    private Visitor visitor(String language) {
        return new Visitor("http://127.0.0.1:" + port).signIn(officer.name(), PASSWORD, language);
    }
}
