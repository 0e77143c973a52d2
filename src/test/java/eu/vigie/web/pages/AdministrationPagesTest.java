package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.vigie.HouseTest;
import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.identity.Accounts;
import eu.vigie.identity.NewPerson;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** What those who run the house read of it: how it stands, its ladders, its regimes. What a test changes is rolled back. */
@HouseTest
@Transactional
class AdministrationPagesTest {

    @Autowired
    MockMvc http;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    void aPausedMachineIsDegradedInWordsAndStandsBeforeWhatWorks() throws Exception {
        database.sql(
                        "insert into subscription (name, about, url, salt, digest, closed, created_at, failures, paused_at)"
                                + " values ('deaf', 'chat', 'https://chat.example.com', 's', 'd', false, current_timestamp, 0,"
                                + " current_timestamp)")
                .update();
        var page = read("operator", "/health");
        assertThat(page).contains("it stands first");
        assertThat(row(page, "Machines that are told"))
                .contains("degraded", "One is paused", "People are called by mail and telephone all the same")
                .doesNotContain("href");
        assertThat(row(page, "Database")).contains("works", "H2 answers.", "Deadlines run on");
        assertThat(row(page, "Disk space")).contains("works", "GB free of");
        assertThat(row(page, "Mail")).contains("No mail leaves this machine");
        assertThat(page.indexOf(">Machines that are told</th>")).isLessThan(page.indexOf(">Database</th>"));
        assertThat(read("admin", "/health")).contains("href=\"/subscriptions\"");
    }

    @Test
    void aRoleThatNobodyHoldsIsSaidWithTheRungsThatCallNobodyElse() throws Exception {
        nobodyIsMoreThanAdministrator();
        var page = read("dpo", "/ladders");
        assertThat(row(page, "legal")).contains("Nobody: no user has the role “legal”");
        assertThat(row(page, "administrator")).contains("admin", "everyone of the role: nobody is on call");
        var standard = page.substring(page.indexOf("5. Standard"));
        assertThat(row(standard, "50 %")).contains("legal, executive", "the administrators are called");
        assertThat(row(standard, "90 %")).contains("by mail and telephone; wants an acknowledgement");
        assertThat(standard).contains("ladders/standard.yaml", "ladders/choice.yaml", "21:00 to 07:00, Europe/Paris");
    }

    @Test
    void whoIsOnCallIsCalledFirstUnlessTheRoleIsLost() throws Exception {
        nobodyIsMoreThanAdministrator();
        onCall("admin", "admin");
        onCall("communications", "admin");
        var page = read("operator", "/ladders");
        assertThat(row(page, "administrator"))
                .contains("by the rota", "until")
                .doesNotContain("no longer has the role");
        assertThat(row(page, "communications"))
                .contains("Nobody: no user", "admin, until", "no longer has the role and is not called");
    }

    @Test
    void aRegimeShowsEachVersionAndWhichIsLawToday() throws Exception {
        var page = read("privacy_officer", "/regimes");
        assertThat(regime(page, "UK-PECR"))
                .containsPattern("to 19 Aug 2025 not in force today.*from 20 Aug 2025 in force today")
                .contains("regimes/abroad.yaml line 22", "regimes/abroad.yaml line 39");
        assertThat(regime(page, "GDPR-33-1"))
                .contains("the CNIL", "72 hours from awareness", "contested (C1)", "in force today");
        assertThat(regime(page, "GDPR-33-1@OMNIBUS"))
                .contains("a proposal, not law")
                .doesNotContain("in force today");
    }

    @ParameterizedTest
    @CsvSource({"privacy_officer, /health", "incident_lead, /ladders", "incident_lead, /regimes"})
    void whoNeitherKeepsNorWatchesItReadsNoneOfIt(String role, String page) throws Exception {
        http.perform(get(page).with(reader(role))).andExpect(status().isForbidden());
    }

    private void nobodyIsMoreThanAdministrator() {
        database.sql("delete from person_role where role_code <> 'admin'").update();
        database.sql("update person set role_codes = 'admin'").update();
    }

    private void onCall(String role, String person) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.sql("insert into rota (role, person, from_at, to_at) values (:role, :person, :from, :to)")
                .param("role", role)
                .param("person", person)
                .param("from", now.minus(Duration.ofHours(1)))
                .param("to", now.plus(Duration.ofHours(1)))
                .update();
    }

    private String read(String role, String page) throws Exception {
        return http.perform(get(page).param("lang", "en").with(reader(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** A session is worth what the account behind it is. */
    private RequestPostProcessor reader(String role) {
        String name = "reads-as-" + role;
        if (database.sql("select name from person where name = ?")
                .param(name)
                .query(String.class)
                .list()
                .isEmpty()) {
            var wanted =
                    new NewPerson(name, "long-enough-password", name + "@host.example.com", null, "en", List.of(role));
            accounts.create(wanted, new Actor("admin", Set.of(Role.ADMIN)));
        }
        return user(name).roles(role.toUpperCase(Locale.ROOT));
    }

    /** The row of that heading as it is read. */
    private static String row(String page, String heading) {
        var row = Pattern.compile("<th scope=\"row\">" + Pattern.quote(heading) + "</th>(.*?)</tr>", Pattern.DOTALL)
                .matcher(page);
        assertThat(row.find()).as(heading).isTrue();
        return text(row.group(1));
    }

    /** The part of that regime as it is read. */
    private static String regime(String page, String id) {
        int start = page.indexOf(">" + id + "</span>");
        assertThat(start).as(id).isPositive();
        return text(page.substring(start, page.indexOf("</section>", start)));
    }

    private static String text(String html) {
        return html.replaceAll("<(?!a )[^>]*>", "").replaceAll("\\s+", " ");
    }
}
