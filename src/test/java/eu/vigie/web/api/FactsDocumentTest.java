package eu.vigie.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.vigie.breach.Facts;
import eu.vigie.breach.Recipients;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FactsDocumentTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void whatIsWrittenIsReadBack() {
        var document = JSON.readTree("""
                {"recipients": "known_trusted", "persons": {"count": 3, "categories": ["military_or_police"]},
                 "data": [{"category": "sex_life", "insight": "trivial"}], "restoredAfterHours": 0.5, "systemic": false}""");
        var facts = FactsDocument.read(document, "");
        assertThat(facts.recipients()).isEqualTo(Recipients.KNOWN_TRUSTED);
        assertThat(FactsDocument.read(FactsDocument.write(facts), "")).isEqualTo(facts);
    }

    @Test
    void anEmptyDocumentKnowsNothing() {
        assertThat(FactsDocument.read(JSON.readTree("{}"), "")).isEqualTo(Facts.NOTHING_KNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"recipient": "none"}                                             | recipient | unknown-field
            {"persons": {"number": 3}}                                        | persons.number | unknown-field
            {"recipients": "NONE"}                                            | recipients | unknown-value
            {"recipients": 3}                                                 | recipients | unknown-value
            {"data": [{"category": "shoe_size"}]}                             | data[0].category | unknown-value
            {"data": [{"insight": "trivial"}]}                                | data[0].category | value-missing
            {"data": [null]}                                                  | data[0] | value-missing
            {"nature": "confidentiality"}                                     | nature | not-a-list
            {"nature": []}                                                    | nature | empty-list
            {"persons": 3}                                                    | persons | not-an-object
            {"persons": {"count": -1}}                                        | persons.count | negative
            {"persons": {"count": 9000000000}}                                | persons.count | too-large
            {"persons": {"count": 1.5}}                                       | persons.count | not-a-whole-number
            {"persons": {"count": 99999999999999999999}}                      | persons.count | not-a-whole-number
            {"systemic": "true"}                                              | systemic | not-a-boolean
            {"restoredAfterHours": "5"}                                       | restoredAfterHours | not-a-number
            {"restoredAfterHours": -1}                                        | restoredAfterHours | negative
            {"disclosure": "excluded_by_evidence", "recipients": "public"}    | disclosure | excluded-yet-public
            {"disclosure": "excluded_by_evidence", "recipients": "public"}    | recipients | excluded-yet-public
            {"availabilityLoss": "permanent", "restoredAfterHours": 2}        | restoredAfterHours | permanent-yet-restored
            {"persons": {"count": 0}, "misuse": "observed"}                   | misuse | nobody-yet-misused
            []                                                                | '' | not-an-object
            {"consequences": "a\\u0000b"}                                     | consequences | text-unprintable
            {"measuresTaken": "a\\u001bb"}                                    | measuresTaken | text-unprintable
            {"measuresProposed": "\\ud83d"}                                   | measuresProposed | text-unprintable
            {"restoredAfterHours": 1e999}                                     | restoredAfterHours | not-a-number
            {"persons": {"memberStates": ["XX"]}}                             | persons.memberStates[0] | country
            """)
    void whatCannotBeIsRefusedByItsName(String document, String field, String code) {
        var refusal = catchThrowableOfType(InvalidInput.class, () -> FactsDocument.read(JSON.readTree(document), ""));
        assertThat(refusal.faults())
                .extracting(Fault::field, Fault::code)
                .contains(org.assertj.core.groups.Tuple.tuple(field, code));
    }

    @Test
    void fieldsAreNamedAsTheCallerWroteThem() {
        var refusal = catchThrowableOfType(
                InvalidInput.class, () -> FactsDocument.read(JSON.readTree("{\"misuse\": \"maybe\"}"), "facts."));
        assertThat(refusal.faults()).extracting(Fault::field).containsExactly("facts.misuse");
    }

    @Test
    void aValueThatCannotBeReadIsNotSaidToBeMissingAsWell() {
        var refusal = catchThrowableOfType(
                InvalidInput.class,
                () -> FactsDocument.read(JSON.readTree("{\"data\": [{\"category\": \"shoe_size\"}]}"), ""));
        assertThat(refusal.faults()).extracting(Fault::code).containsExactly("unknown-value");
    }

    @Test
    void aRefusalIsShortHoweverLongTheDocument() {
        var endless = "x".repeat(40_000);
        var many = "{\"misuse\": \"%s\", \"%s\": 1, \"data\": [%s]}"
                .formatted(endless, endless, "{\"category\": \"shoe_size\"},".repeat(10_000) + "{}");
        var refusal = catchThrowableOfType(InvalidInput.class, () -> FactsDocument.read(JSON.readTree(many), ""));
        assertThat(refusal.faults()).hasSizeLessThan(100);
        assertThat(refusal.faults().toString()).hasSizeLessThan(100_000);
    }

    @Test
    void aListOfMoreThanAHundredEntriesIsRefusedByItsName() {
        var many = "{\"data\": [%s{\"category\": \"contact\"}]}".formatted("{\"category\": \"contact\"},".repeat(100));
        var refusal = catchThrowableOfType(InvalidInput.class, () -> FactsDocument.read(JSON.readTree(many), ""));
        assertThat(refusal.faults())
                .extracting(Fault::field, Fault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("data", "list-too-long"));
    }
}
