package eu.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.breach.Facts;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest extends NoticeRoom {

    private static final Map<String, Object> KNOWN = Map.of(
            "nature", List.of("CONFIDENTIALITY"),
            "consequences", "Unwanted contact.",
            "measuresTaken", "Key revoked.",
            "measuresProposed", "Hardware keys.");

    private void known(Map<String, Object> names) {
        facts = facts(names);
        breach(null, 1);
    }

    private static Map<String, Object> without(String... names) {
        Map<String, Object> rest = new HashMap<>(KNOWN);
        List.of(names).forEach(rest::remove);
        return rest;
    }

    private long draft(NoticeKind kind) {
        return notices().prepare("2026-0001", kind);
    }

    private void replace(long notice, String language, String what, String with) {
        String source = notices().wording(notice).getOrDefault(language, "");
        assertThat(source).contains(what);
        notices().word(notice, language, source.replace(what, with), OFFICER);
    }

    @Test
    void aLetterToPersonsThatSaysEverythingPasses() {
        known(KNOWN);
        assertThatCode(() -> notices().drafted(draft(NoticeKind.PERSON), OFFICER))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nature", "consequences"})
    void aLetterToPersonsCannotSayThatAnElementIsNotKnown(String fact) {
        known(without(fact));
        long id = draft(NoticeKind.PERSON);
        assertThatThrownBy(() -> notices().drafted(id, OFFICER))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("element-missing-" + fact)
                .hasMessageContaining("wording.de")
                .hasMessageContaining("wording.en")
                .hasMessageContaining("wording.fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nature", "consequences"})
    void aPublicCommunicationOwesWhatALetterToEachOwes(String fact) {
        known(without(fact));
        long id = draft(NoticeKind.PUBLIC);
        assertThatThrownBy(() -> notices().drafted(id, OFFICER))
                .hasMessageContaining("element-missing-" + fact)
                .hasMessageContaining("wording.de");
    }

    @Test
    void measuresTakenOrProposedAreEnough() {
        known(without("measuresProposed"));
        assertThatCode(() -> notices().drafted(draft(NoticeKind.PERSON), OFFICER))
                .doesNotThrowAnyException();
        known(without("measuresProposed", "measuresTaken"));
        long id = draft(NoticeKind.PERSON);
        assertThatThrownBy(() -> notices().drafted(id, OFFICER)).hasMessageContaining("element-missing-measures");
    }

    @Test
    void aProcessorMayWriteWhatItKnowsAndOwnUpToTheRest() {
        facts = Facts.NOTHING_KNOWN;
        breach(null, 1);
        long id = draft(NoticeKind.CUSTOMER);
        notices().drafted(id, OFFICER);
        assertThat(notices().preview(id).get(1).text())
                .contains("first notice (no. 1); not everything is known yet")
                .contains("What we do not know yet")
                .contains("- what consequences are likely");
    }

    @ParameterizedTest
    @CsvSource({
        "{{consequences}},consequences",
        "{{contact}},contact",
        "{{nature}},nature",
        "{{measuresTaken}},measures"
    })
    void anElementTakenOutOfOneLanguageIsMissed(String placeholder, String element) {
        known(KNOWN);
        long id = draft(NoticeKind.PERSON);
        replace(id, "de", placeholder, "–");
        assertThatThrownBy(() -> notices().drafted(id, OFFICER))
                .hasMessageContaining("field=wording.de, code=element-missing-" + element)
                .hasMessageNotContaining("wording.en");
    }

    @ParameterizedTest
    @CsvSource({"{{dataCategories}},data", "{{persons}},persons", "{{recordCount}},records"})
    void aControllerIsToldTheCategoriesAndNumbersOfClauseNinePointTwo(String placeholder, String element) {
        known(KNOWN);
        long id = draft(NoticeKind.CUSTOMER);
        replace(id, "fr", placeholder, "–");
        assertThatThrownBy(() -> notices().drafted(id, OFFICER))
                .hasMessageContaining("field=wording.fr, code=element-missing-" + element)
                .hasMessageNotContaining("wording.en");
    }

    @Test
    void categoriesAndNumberOfPersonsMayStandApart() {
        known(KNOWN);
        long id = draft(NoticeKind.CUSTOMER);
        replace(id, "fr", "{{persons}}", "{{personCount}} – {{personCategories}}");
        assertThatCode(() -> notices().drafted(id, OFFICER)).doesNotThrowAnyException();
        replace(id, "fr", "{{personCount}}", "–");
        assertThatThrownBy(() -> notices().drafted(id, OFFICER)).hasMessageContaining("element-missing-persons");
    }

    @Test
    void aPlaceholderThatIsNeverPrintedCountsForNothing() {
        known(KNOWN);
        long id = draft(NoticeKind.PERSON);
        replace(id, "en", "{{consequences}}", "{{^whatYouCanDo}}{{consequences}}{{/whatYouCanDo}}");
        assertThatThrownBy(() -> notices().drafted(id, OFFICER))
                .hasMessageContaining("field=wording.en, code=element-missing-consequences");
    }

    @Test
    void theOfficersOwnWordsMayStandForAPlaceholder() {
        known(without("consequences"));
        long id = draft(NoticeKind.PERSON);
        replace(id, "en", "{{consequences}}", "{{#consequences}}You may get false bills by mail.{{/consequences}}");
        replace(
                id,
                "de",
                "{{consequences}}",
                "{{#consequences}}Sie könnten falsche Rechnungen per Mail bekommen.{{/consequences}}");
        replace(id, "fr", "{{consequences}}", "{{#consequences}}Rien.{{/consequences}}");
        assertThatThrownBy(() -> notices().drafted(id, OFFICER))
                .hasMessageContaining("field=wording.fr, code=element-missing-consequences")
                .hasMessageNotContaining("wording.en")
                .hasMessageNotContaining("wording.de");
    }

    @Test
    void anUnknownPlaceholderIsNamedWithItsLine() {
        long id = draft(NoticeKind.CUSTOMER);
        assertThatThrownBy(() -> replace(id, "fr", "{{description}}", "{{descripttion}}"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("field=wording.fr")
                .hasMessageContaining("descripttion, 13");
    }

    @Test
    void aSentenceWithoutEndIsRefusedInALetterToPersons() {
        known(KNOWN);
        long id = draft(NoticeKind.PERSON);
        replace(id, "en", "We write to you directly", "We write " + "and write ".repeat(50) + "to you directly");
        assertThatThrownBy(() -> notices().drafted(id, OFFICER)).hasMessageContaining("sentence-long");
    }

    @Test
    void aSubjectThatMailProgramsCutIsRefused() {
        long id = draft(NoticeKind.CUSTOMER);
        replace(id, "en", "Subject: ", "Subject: " + "very ".repeat(30));
        assertThatThrownBy(() -> notices().drafted(id, OFFICER)).hasMessageContaining("subject-long");
    }
}
