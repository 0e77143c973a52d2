package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.breach.DataCategory;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Insight;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** ENISA 2013, computed by hand: SE = DPC × EI + CB. */
class SeveritiesTest {

    private static final Severities SEVERITIES = new Severities(new Tables());
    private static final String KNOWN =
            "{'nature':['confidentiality'],'cause':'internal_accidental','disclosure':'confirmed','recipients':'known',"
                    + "'data':[{'category':'contact','insight':'trivial'}],'identifiability':'maximum'}";

    @ParameterizedTest
    @CsvSource({
        "BASIC_IDENTITY, 1123", "CONTACT, 1123", "IDENTIFICATION_NUMBERS, 1123", "OFFICIAL_DOCUMENTS, 1123",
        "OTHER, 1123", "LOCATION, 1234", "PROFILE, 1234", "FINANCIAL, 1234",
        "PAYMENT_MEANS, 1234", "BIOMETRIC, 1234", "CRIMINAL, 1234", "POLITICAL, 1234",
        "ETHNIC, 1234", "RELIGIOUS, 1234", "SEX_LIFE, 1234", "UNION, 1234",
        "GENETIC, 1234", "HEALTH, 1234", "EMPLOYMENT_HEALTH, 1234", "CREDENTIALS, 1234",
        "NOT_KNOWN, 1234"
    })
    void eachCategoryHasItsContextByWhatItReveals(DataCategory category, String scores) {
        for (var insight : Insight.values())
            assertThat(severity(FactsCopy.with(facts("{}"), "data", List.of(new Facts.DataKind(category, insight))))
                            .dpc())
                    .as(category + " " + insight)
                    .isEqualTo(scores.charAt(insight.ordinal()) - '0');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # change to: an accidental letter to a known person, contact trivial, EI 1         | DPC | EI | CB | SE | band
            {}                                                                                  | 1 | 1.00 | 0.25 | 1.25 | low
            {'recipients':'known_trusted'}                                                      | 1 | 1.00 | 0.25 | 1.25 | low
            {'recipients':'none'}                                                               | 1 | 1.00 | 0.00 | 1.00 | low
            {'recipients':'unknown'}                                                            | 1 | 1.00 | 0.50 | 1.50 | low
            {'recipients':'public'}                                                             | 1 | 1.00 | 0.50 | 1.50 | low
            {'recipients':'unknown','disclosure':'excluded_by_evidence'}                        | 1 | 1.00 | 0.00 | 1.00 | low
            {'recipients':'unknown','unintelligible':'intact'}                                  | 1 | 1.00 | 0.50 | 1.50 | low
            {'identifiability':'negligible'}                                                    | 1 | 0.25 | 0.25 | 0.50 | low
            {'identifiability':'limited'}                                                       | 1 | 0.50 | 0.25 | 0.75 | low
            {'identifiability':'significant'}                                                   | 1 | 0.75 | 0.25 | 1.00 | low
            {'cause':'external_malicious'}                                                      | 1 | 1.00 | 0.75 | 1.75 | low
            {'cause':'internal_malicious'}                                                      | 1 | 1.00 | 0.75 | 1.75 | low
            {'cause':'unknown'}                                                                 | 1 | 1.00 | 0.25 | 1.25 | low
            {'cause':'external_malicious','recipients':'unknown'}                               | 1 | 1.00 | 1.00 | 2.00 | medium
            {'nature':['integrity'],'disclosure':null,'integrityLoss':'no_misuse'}              | 1 | 1.00 | 0.00 | 1.00 | low
            {'nature':['integrity'],'disclosure':null,'integrityLoss':'misuse_recoverable'}     | 1 | 1.00 | 0.25 | 1.25 | low
            {'nature':['integrity'],'disclosure':null,'integrityLoss':'misuse_unrecoverable'}   | 1 | 1.00 | 0.50 | 1.50 | low
            {'nature':['availability'],'disclosure':null,'availabilityLoss':'temporary'}        | 1 | 1.00 | 0.25 | 1.25 | low
            {'nature':['availability'],'disclosure':null,'availabilityLoss':'permanent'}        | 1 | 1.00 | 0.50 | 1.50 | low
            {'nature':['availability'],'disclosure':null,'availabilityLoss':'undetermined'}     | 1 | 1.00 | 0.50 | 1.50 | low
            {'safetyCritical':true}                                                             | 4 | 1.00 | 0.25 | 4.25 | very_high
            {'data':[{'category':'profile','insight':'substantial'}],'recipients':'none'}       | 3 | 1.00 | 0.00 | 3.00 | high
            {'data':[{'category':'profile','insight':'substantial'}],'identifiability':'significant'} | 3 | 0.75 | 0.25 | 2.50 | medium
            {'data':[{'category':'contact','insight':'trivial'},{'category':'health','insight':'complete'}],'recipients':'none'} | 4 | 1.00 | 0.00 | 4.00 | very_high
            {'data':[{'category':'health','insight':'complete'}],'identifiability':'negligible','recipients':'none'} | 4 | 0.25 | 0.00 | 1.00 | low
            {'data':[{'category':'payment_means','insight':'complete'}],'nature':['confidentiality','integrity','availability'],'integrityLoss':'misuse_unrecoverable','availabilityLoss':'permanent','cause':'external_malicious','recipients':'public'} | 4 | 1.00 | 2.00 | 6.00 | very_high
            """)
    void theSumIsWhatOneComputesByHand(
            String change, int context, BigDecimal ease, BigDecimal circumstances, BigDecimal score, String band) {
        var severity = severity(facts(change));
        assertThat(severity.dpc()).isEqualTo(context);
        assertThat(severity.ei()).isEqualTo(ease);
        assertThat(severity.cb()).isEqualTo(circumstances);
        assertThat(severity.score()).isEqualTo(score);
        assertThat(severity.band()).isEqualTo(band);
        assertThat(severity.arithmetic()).isEqualTo("%d × %s + %s = %s".formatted(context, ease, circumstances, score));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nature", "data", "identifiability"})
    void withoutWhatItIsMadeOfThereIsNone(String unknown) {
        assertThat(SEVERITIES.of(FactsCopy.with(facts("{}"), unknown, null))).isNull();
    }

    @Test
    void aCategoryWithoutInsightIsNotKnownWellEnough() {
        assertThat(SEVERITIES.of(facts("{'data':[{'category':'health'}]}"))).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                            | []
            {'persons':{'count':100}}                                     | []
            {'persons':{'count':101}}                                     | [more_than_100_individuals]
            {'unintelligible':'intact'}                                   | [unintelligible]
            {'recipients':null}                                           | [unknown_counted_at_its_worst]
            {'nature':['confidentiality','integrity']}                    | [unknown_counted_at_its_worst]
            {'nature':['confidentiality','availability']}                 | [unknown_counted_at_its_worst]
            {'nature':['availability'],'disclosure':null,'recipients':null,'restoredAfterHours':3} | []
            """)
    void flagsStandBesideTheNumber(String change, String flags) {
        assertThat(severity(facts(change)).flags().toString()).isEqualTo(flags);
    }

    private static Assessment.Severity severity(Facts facts) {
        var severity = SEVERITIES.of(facts);
        assertThat(severity).isNotNull();
        return severity;
    }

    private static Facts facts(String change) {
        return GuidelineCase.patched(json(KNOWN), json(change));
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
