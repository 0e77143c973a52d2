package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.breach.Facts;
import eu.vigie.breach.ProcessingRole;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a sheet says of a decision beside the rules and the score. */
class DepartureTest {

    @Test
    void aDepartureUpwardsAndOneDownwardsAreToldApart() {
        assertThat(english("edpb-01-2021 case-13", true, false, null))
                .startsWith("It goes further than the rules: the authority is notified, which they do not require.");
        assertThat(english("edpb-01-2021 case-05", true, false, null))
                .startsWith(
                        "It departs from the rules downwards: they require that the persons be told, and they are not.")
                .contains("The risk is high and the persons are not told, though no exemption is named.");
        assertThat(said("edpb-01-2021 case-05", false, false, null, Locale.FRENCH))
                .contains("Elle s’écarte des règles vers le bas\u00a0: elles exigent la notification à l’autorité")
                .contains("elles exigent d’informer les personnes", "La note seule (4,00 – très élevée) suggère autre");
    }

    @Test
    void aScoreThatSaysOtherwiseIsNamedWithWhatItSuggests() {
        assertThat(english("edpb-01-2021 case-16", true, false, null))
                .isEqualTo("It follows the rules. The score alone (1.25 – low) suggests otherwise:"
                        + " record it and notify nobody.");
        assertThat(english("edpb-01-2021 case-05", true, true, null))
                .startsWith("It follows the rules. The score alone (");
    }

    @Test
    void anExemptionThatTheRulesDoNotGiveIsADepartureOfItsOwn() {
        assertThat(english("edpb-01-2021 case-05", true, false, Exemption.RISK_REMOVED_AFTERWARDS))
                .contains("It rests on an exemption that the rules do not give.");
    }

    @Test
    void whileTheRulesCannotSayRequiredIsTheCarefulSide() {
        var facts = FactsCopy.with(Facts.NOTHING_KNOWN, "role", ProcessingRole.CONTROLLER);
        assertThat(said(facts, true, true, null, Locale.ENGLISH))
                .contains("the rules cannot yet say whether the authority must be notified, and it is.")
                .endsWith("There is no score to compare with.");
        assertThat(said(facts, false, false, null, Locale.ENGLISH)).startsWith("It departs from the careful side:");
    }

    private static String english(String name, boolean authority, boolean persons, @Nullable Exemption exemption) {
        return said(name, authority, persons, exemption, Locale.ENGLISH);
    }

    private static String said(
            String name, boolean authority, boolean persons, @Nullable Exemption exemption, Locale reader) {
        return said(FlipsTest.guideline(name), authority, persons, exemption, reader);
    }

    private static String said(
            Facts facts, boolean authority, boolean persons, @Nullable Exemption exemption, Locale reader) {
        var verdict = new Verdict(PlainRules.assess(facts), authority, persons, exemption, "Because.");
        return String.join(" ", new Departure(verdict, new SheetWords(reader)).sentences());
    }
}
