package eu.vigie.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.vigie.HouseTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HouseTest
class AssessmentPreviewTest {

    private static final String SWAPPED_ORDERS = """
            {"role": "controller", "personalData": true, "nature": ["confidentiality"],
             "incidentKind": "sent_to_wrong_recipient", "cause": "internal_accidental", "disclosure": "confirmed",
             "recipients": "known", "returnOrDeletion": "confirmed", "unintelligible": "no",
             "effectOnPersons": "none", "misuse": "none_seen", "systemic": false,
             "persons": {"count": 2, "certainty": "exact", "categories": ["customers"]},
             "data": [{"category": "contact", "insight": "trivial"}], "identifiability": "maximum"}""";

    @Autowired
    MockMvc http;

    @Test
    void answersInTheContractsFieldsAndWords() throws Exception {
        preview(SWAPPED_ORDERS, Locale.ENGLISH)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.severity.dpc").value(1))
                .andExpect(jsonPath("$.severity.ei").value(1.0))
                .andExpect(jsonPath("$.severity.cb").value(0.25))
                .andExpect(jsonPath("$.severity.score").value(1.25))
                .andExpect(jsonPath("$.severity.band").value("low"))
                .andExpect(jsonPath("$.risk").value("unlikely"))
                .andExpect(jsonPath("$.duties.record").value("required"))
                .andExpect(jsonPath("$.duties.authority").value("not_required"))
                .andExpect(jsonPath("$.duties.persons").value("not_required"))
                .andExpect(jsonPath("$.duties.controllers").value("not_applicable"))
                .andExpect(jsonPath("$.exemption").isEmpty())
                .andExpect(jsonPath("$.missing").value(empty()))
                .andExpect(jsonPath("$.reasons[*].rule").value(hasItem("data-returned")))
                .andExpect(jsonPath("$.reasons[0].citations").isNotEmpty())
                .andExpect(jsonPath("$.flips[?(@.fact == 'recipients' && @.to == 'public')].becomes")
                        .value(hasItem("required")));
    }

    @Test
    void givesItsReasonsInTheReadersLanguage() throws Exception {
        preview(SWAPPED_ORDERS, Locale.FRENCH)
                .andExpect(jsonPath("$.reasons[*].text").value(hasItem(containsString("destinataire"))));
        preview(SWAPPED_ORDERS, Locale.ENGLISH)
                .andExpect(jsonPath("$.reasons[*].text").value(hasItem(containsString("recipient"))));
    }

    @Test
    void saysWhatIsMissingWhileNothingIsKnown() throws Exception {
        preview("{}", Locale.ENGLISH)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.severity").isEmpty())
                .andExpect(jsonPath("$.risk").value("undetermined"))
                .andExpect(jsonPath("$.duties.record").value("required"))
                .andExpect(jsonPath("$.duties.authority").value("undetermined"))
                .andExpect(jsonPath("$.missing").value(hasItems("role", "personalData", "nature")));
    }

    @Test
    void leavesTheSearchForFlipsOutWhenAsked() throws Exception {
        http.perform(post("/api/assessments/preview?flips=false")
                        .with(httpBasic("admin", "admin-password-1"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(SWAPPED_ORDERS))
                .andExpect(jsonPath("$.flips").value(empty()));
        preview(SWAPPED_ORDERS, Locale.ENGLISH).andExpect(jsonPath("$.flips").value(not(empty())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"recipient": "none"}                                          | 422 | recipient
            {"recipients": "everybody"}                                    | 422 | recipients
            {"persons": {"count": -1}}                                     | 422 | persons.count
            {"disclosure": "excluded_by_evidence", "recipients": "public"} | 422 | disclosure
            {"availabilityLoss": "permanent", "restoredAfterHours": 2}     | 422 | availabilityLoss
            {"persons": {"count": 0}, "misuse": "observed"}                | 422 | persons.count
            {"persons": {"count": 9000000000}}                             | 422 | persons.count
            {"restoredAfterHours": 1e999999999}                            | 422 | restoredAfterHours
            {"measuresTaken": "a\\u0000b"}                                 | 422 | measuresTaken
            {"role": "controller", "role": "processor"}                    | 400 | role
            {"data": [{"category": "shoe_size", "insight": "trivial"}]}    | 422 | data[0].category
            {"data": [{"insight": "trivial"}]}                             | 422 | data[0].category
            {"persons": {"categories": ["martians"]}}                      | 422 | persons.categories[0]
            {"records": {"count": -1}}                                     | 422 | records.count
            {"restoredAfterHours": -1}                                     | 422 | restoredAfterHours
            {"persons": {"count": 1.5}}                                    | 422 | persons.count
            {"persons": {"count": 99999999999999999999999999}}             | 422 | persons.count
            {"nature": []}                                                 | 422 | nature
            {"data": []}                                                   | 422 | data
            {"persons": {"categories": []}}                                | 422 | persons.categories
            {"nature": "confidentiality"}                                  | 422 | nature
            {"nature": [null]}                                             | 422 | nature[0]
            {"personalData": "yes"}                                        | 422 | personalData
            {"persons": [1]}                                               | 422 | persons
            {"consequences": {"a": 1}}                                     | 422 | consequences
            {"persons": {"count": 1, "count": 2}}                          | 400 | persons.count
            {"restoredAfterHours": NaN}                                    | 400 | ''
            {"role": "controller"                                          | 400 | ''
            []                                                             | 422 | ''
            """)
    void refusesWhatCannotBeByTheFieldsName(String body, int status, String field) throws Exception {
        preview(body, Locale.ENGLISH)
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"disclosure": "excluded_by_evidence", "recipients": "public"} | disclosure       | recipients
            {"availabilityLoss": "permanent", "restoredAfterHours": 2}     | availabilityLoss | restoredAfterHours
            {"persons": {"count": 0}, "misuse": "observed"}                | persons.count    | misuse
            """)
    void aContradictionNamesBothFields(String body, String one, String other) throws Exception {
        preview(body, Locale.ENGLISH)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].field").value(contains(one, other)));
    }

    /** What nobody writes by hand: a million letters, a thousand brackets, five thousand digits. */
    @Test
    void refusesWhatIsTooMuchToRead() throws Exception {
        preview("{\"consequences\": \"" + "x".repeat(1_000_000) + "\"}", Locale.ENGLISH)
                .andExpect(status().is(413))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        preview("{\"consequences\": \"" + "x".repeat(20_001) + "\"}", Locale.ENGLISH)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("consequences"));
        for (String body : List.of(
                "{\"data\": " + "[".repeat(1_000) + "]".repeat(1_000) + "}",
                "{\"restoredAfterHours\": " + "9".repeat(5_000) + "}"))
            preview(body, Locale.ENGLISH)
                    .andExpect(status().is(400))
                    .andExpect(jsonPath("$.errors[0].message").value(containsString("too")));
    }

    @Test
    void asksWhatTheProposedThresholdWouldChange() throws Exception {
        var returnedLate = SWAPPED_ORDERS
                .replace("\"confirmed\", \"unintelligible", "\"none\", \"unintelligible")
                .replace("trivial", "substantial");
        preview(returnedLate, Locale.ENGLISH)
                .andExpect(jsonPath("$.duties.authority").value("required"))
                .andExpect(jsonPath("$.rules.set").value("gdpr"));
        http.perform(post("/api/assessments/preview?rules=omnibus")
                        .with(httpBasic("admin", "admin-password-1"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(returnedLate))
                .andExpect(jsonPath("$.duties.authority").value("not_required"))
                .andExpect(jsonPath("$.rules.set").value("omnibus"));
        http.perform(post("/api/assessments/preview?rules=mine")
                        .with(httpBasic("admin", "admin-password-1"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("rules"));
    }

    @Test
    void flipsCarryValuesOfTheFactsOwnType() throws Exception {
        preview(SWAPPED_ORDERS, Locale.ENGLISH)
                .andExpect(jsonPath("$.flips[?(@.fact == 'systemic')].to").value(hasItem(true)))
                .andExpect(jsonPath("$.flips[?(@.fact == 'recipients')].from").value(hasItem("known")));
    }

    @Test
    void isForAnybodyWhoSignsOnAndForNobodyElse() throws Exception {
        http.perform(post("/api/assessments/preview")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isUnauthorized());
        http.perform(post("/api/users")
                        .with(httpBasic("admin", "admin-password-1"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"preview-reporter\",\"password\":\"Long-enough-1\","
                                + "\"email\":\"r@host.example.com\",\"locale\":\"fr\",\"roles\":[\"reporter\"]}"))
                .andExpect(status().isCreated());
        http.perform(post("/api/assessments/preview")
                        .with(httpBasic("preview-reporter", "Long-enough-1"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isOk());
    }

    private ResultActions preview(String facts, Locale language) throws Exception {
        return http.perform(post("/api/assessments/preview")
                .with(httpBasic("admin", "admin-password-1"))
                .header("Accept-Language", language.toLanguageTag())
                .contentType(MediaType.APPLICATION_JSON)
                .content(facts));
    }
}
