package eu.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import eu.vigie.breach.CaseRequest;
import eu.vigie.breach.CaseRequests;
import eu.vigie.breach.DataCategory;
import eu.vigie.breach.Disclosure;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Misuse;
import eu.vigie.breach.Nature;
import eu.vigie.breach.Outcome;
import eu.vigie.breach.PersonCategory;
import eu.vigie.breach.RequestKind;
import eu.vigie.breach.SubsequentMeasures;
import eu.vigie.breach.Unintelligible;
import eu.vigie.document.Letter;
import eu.vigie.document.Letters;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.ObligationState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest extends NoticeRoom {

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de"})
    void everyCodeHasItsWordsInEveryLanguage(String language) {
        Words words = new Words(Locale.forLanguageTag(language));
        Map.of(
                        "nature", Nature.values(),
                        "disclosure", Disclosure.values(),
                        "misuse", Misuse.values(),
                        "unintelligible", Unintelligible.values(),
                        "data", DataCategory.values(),
                        "person", PersonCategory.values(),
                        "status", SubsequentMeasures.values(),
                        "duty", Duty.values())
                .forEach((group, codes) -> {
                    for (Enum<?> code : codes) {
                        assertThat(words.code(group, code)).isNotBlank();
                    }
                });
    }

    private void everythingKnown() {
        facts = facts(Map.of(
                "nature", names(Nature.values()),
                "disclosure", "CANNOT_ASSESS",
                "misuse", "NONE_SEEN",
                "unintelligible", "MAY_BE_SUBVERTED",
                "subsequentMeasures", "HIGH_RISK_REMOVED",
                "persons",
                        Map.of(
                                "count",
                                12900,
                                "certainty",
                                "APPROXIMATE",
                                "categories",
                                names(PersonCategory.values())),
                "records", Map.of("count", 3, "certainty", "EXACT"),
                "data",
                        Arrays.stream(DataCategory.values())
                                .map(each -> Map.of("category", each.name()))
                                .toList(),
                "consequences", "Unwanted contact.",
                "measuresTaken", "Key revoked."));
    }

    private List<Letter> further(Occasion occasion) {
        NoticeTable table = room.getBean(NoticeTable.class);
        long id = table.add("2026-0001", NoticeKind.CUSTOMER, occasion.template(), Locale.FRENCH);
        Letters source = room.getBean(Letters.class);
        source.languages(occasion.template()).forEach(language -> room.getBean(Wording.class)
                .put(id, language.toLanguageTag(), source.source(occasion.template(), language), "vigie"));
        return notices().preview(id);
    }

    private List<Letter> answer(String template) {
        when(room.getBean(CaseRequests.class).get(7))
                .thenReturn(new CaseRequest(
                        7,
                        "2026-0001",
                        RequestKind.RFO,
                        "c1",
                        "What was down, and when?",
                        false,
                        NOW,
                        null,
                        "officer",
                        NOW,
                        null,
                        null,
                        null,
                        null));
        NoticeTable table = room.getBean(NoticeTable.class);
        long id = table.add("2026-0001", NoticeKind.RFO, template, Locale.FRENCH);
        table.set(id, Map.of("request", 7L));
        Letters source = room.getBean(Letters.class);
        source.languages(template).forEach(language -> room.getBean(Wording.class)
                .put(id, language.toLanguageTag(), source.source(template, language), "vigie"));
        return notices().preview(id);
    }

    private List<Letter> letters(NoticeKind kind) {
        return notices().preview(notices().prepare("2026-0001", kind));
    }

    @Test
    void noLetterPrintsACodeOrNothing() {
        for (boolean known : new boolean[] {true, false}) {
            for (Outcome outcome : new Outcome[] {Outcome.PERSONAL_DATA_BREACH, Outcome.PROJECT_DATA_BREACH}) {
                facts = Facts.NOTHING_KNOWN;
                if (known) {
                    everythingKnown();
                }
                breach(outcome, 1);
                for (NoticeKind kind : List.of(NoticeKind.CUSTOMER, NoticeKind.PERSON, NoticeKind.PUBLIC)) {
                    assertThat(letters(kind)).hasSize(3).allSatisfy(VocabularyTest::readsAsLanguage);
                }
                for (String template : List.of("customer/rfo", "customer/acknowledgement")) {
                    assertThat(answer(template)).hasSize(3).allSatisfy(VocabularyTest::readsAsLanguage);
                }
                for (Occasion occasion : Occasion.values()) {
                    assertThat(further(occasion)).hasSize(3).allSatisfy(VocabularyTest::readsAsLanguage);
                }
            }
        }
    }

    private static void readsAsLanguage(Letter letter) {
        assertThat(letter.text() + letter.subject())
                .doesNotContainPattern("\\bnull\\b|\\{\\{|}}|[A-Z]{2,}_[A-Z]|\\bTBD\\b|\\.\\.(?!\\.)| :$|\\(\\)|, ,")
                .doesNotContain("[]", "true", "false", "\u00a0\u00a0");
        assertThat(letter.text().lines())
                .noneMatch(line ->
                        line.matches("(- .*|[^.]*):\\s*") && !line.matches(".*(concerned|concernés|Systemen)\\s?:"));
    }

    @Test
    void numbersReadAsTheLanguageWritesThem() {
        everythingKnown();
        breach(null, 1);
        assertThat(letters(NoticeKind.CUSTOMER))
                .satisfiesExactly(
                        german -> assertThat(german.text()).contains("etwa 12.900 ("),
                        english -> assertThat(english.text()).contains("about 12,900 ("),
                        french -> assertThat(french.text()).containsPattern("environ 12\\h900 \\("));
    }

    @Test
    void aCustomersLetterNamesTheirOwnResourcesAndTheirPartInTheChain() {
        String french = letters(NoticeKind.CUSTOMER).get(2).text();
        assertThat(french)
                .contains(
                        "- Projet Boutique (p1), environnement production, sur le système Cluster 1 (ded-1 ; aws, eu-west-3)")
                .contains("Vous traitez des données pour le compte de tiers")
                .contains("Cellule d’incident, jour et nuit : Cellule de crise, crise@host.example.com, +33100000001");
        assertThat(letters(NoticeKind.CUSTOMER).get(0).text())
                .contains("Noch nicht bekannt")
                .doesNotContain("Sie verarbeiten Daten im Auftrag anderer");
    }

    @Test
    void aLateLetterSaysSo() {
        assertThat(letters(NoticeKind.CUSTOMER))
                .noneMatch(letter -> letter.text().matches("(?s).*(is late|tardive|verspätet).*"));
        when(obligations.of("2026-0001"))
                .thenReturn(List.of(owed("c1", ObligationState.REQUIRED, NOW.minusSeconds(60))));
        assertThat(letters(NoticeKind.CUSTOMER).get(2).text())
                .contains(
                        "Cette notification est tardive. Vous auriez dû la recevoir au plus tard le 24 novembre 2026 à 10:59");
    }

    @Test
    void thePersonsLearnThatTheAuthorityWasTold() {
        assertThat(letters(NoticeKind.PERSON).get(1).text()).doesNotContain("We have notified the data protection");
        when(obligations.of("2026-0001")).thenReturn(List.of(metByAuthority()));
        assertThat(letters(NoticeKind.PERSON).get(1).text()).contains("We have notified the data protection");
    }

    @Test
    void theGuideNamesExactlyWhatALetterMayName() throws Exception {
        String guide = Files.readString(Path.of("templates/README.md"));
        String table = guide.substring(guide.indexOf("## Vocabulary"), guide.indexOf("## Besides"));
        Set<String> named = Pattern.compile("`([a-zA-Z]+)`")
                .matcher(table.replaceAll("(?m)\\|[^|]*\\|$", "|"))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        NoticeRow notice = room.getBean(NoticeTable.class).get(notices().prepare("2026-0001", NoticeKind.CUSTOMER));
        CaseVocabulary vocabularies = room.getBean(CaseVocabulary.class);
        CaseOnRecord known = vocabularies.read(notice, BREACHES.get("2026-0001"));
        // Of all downtimes a letter may name those of the recipient's own systems alone, as interruptions.
        assertThat(vocabularies.of(notice, known, Locale.ENGLISH, NOW).keySet())
                .filteredOn(name -> !name.equals("downtimes"))
                .containsExactlyInAnyOrderElementsOf(named);
    }
}
