package eu.vigie.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of the arithmetic as a lawyer reads them. */
class ArithmeticTest {

    @ParameterizedTest(name = "{0} {1} from {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            GDPR-33-1 | - | 2026-11-27T18:05:00+01:00 | The deadline is 72 elapsed hours later: Monday 30 November 2026, 18:05 (UTC+01:00). Nights, weekends and public holidays count.
            GDPR-33-1 | - | 2026-11-27T18:05:00+01:00 | With two whole working days inside, the limit would be Tuesday 1 December 2026, 24:00 (UTC+01:00); with two working days begun, Monday 30 November 2026, 19:00 (UTC+01:00).
            GDPR-33-1 | - | 2026-11-24T09:30:00+01:00 | It would change nothing: by either reading two working days lie inside.
            GDPR-33-1 | - | 2026-03-27T10:00:00+01:00 | The clocks change in between: on the wall, 72 hours later is Monday 30 March 2026, 10:00 (UTC+02:00).
            GDPR-33-1 | - | 2026-03-27T10:00:00+01:00 | Plan by the earlier of the two: Monday 30 March 2026, 10:00 (UTC+02:00).
            GDPR-33-1 | - | 2026-10-23T10:00:00+02:00 | Plan by the earlier of the two: Monday 26 October 2026, 09:00 (UTC+01:00).
            GDPR-33-1 | - | 2026-10-25T02:30:00+02:00 | awareness: Sunday 25 October 2026, 02:30 (UTC+02:00) (the first of the two that night), time zone Europe/Paris.
            GDPR-33-1 | - | 2026-10-25T02:30:00+01:00 | awareness: Sunday 25 October 2026, 02:30 (UTC+01:00) (the second of the two that night)
            GDPR-33-1 | - | 2026-03-26T02:30:00+01:00 | On Sunday 29 March 2026 the clocks skip 02:30; they show Sunday 29 March 2026, 03:30 (UTC+02:00) at that instant.
            GDPR-33-1 | - | 2026-04-30T11:10:00+02:00 | Public holidays in between: Friday 1 May 2026 (Labour day).
            GDPR-33-1 | - | 2026-04-03T15:15:00+02:00 | Monday 6 April 2026 (Easter Monday)
            GDPR-33-1 | - | 2026-05-13T18:30:00+02:00 | Thursday 14 May 2026 (Ascension Day)
            GDPR-33-1 | - | 2026-05-22T17:45:00+02:00 | Monday 25 May 2026 (Whit Monday)
            GDPR-33-1 | - | 2026-11-24T23:00:00+01:00 | 72 hours would end Friday 27 November 2026, 24:00 (UTC+01:00)
            NIS2-23 | final | 2027-01-31T09:30:00+01:00 | One month later there is no such date, so that month’s last day rules: the deadline is Sunday 28 February 2027, 24:00 (UTC+01:00) (Art. 3(2)(c)).
            NIS2-23 | final | 2028-01-29T09:30:00+01:00 | The deadline is the end of the same date one month later: Tuesday 29 February 2028, 24:00 (UTC+01:00)
            NIS2-23 | final | 2027-01-31T09:30:00+01:00 | Art. 3(4) would move the end to Monday 1 March 2027, 24:00 (UTC+01:00); nothing is planned with that.
            EPRIV-611 | complete | 2026-11-25T09:30:00+01:00 | The deadline is the end of day 3: Saturday 28 November 2026, 24:00 (UTC+01:00) (Art. 3(2)(b)).
            EPRIV-611 | complete | 2026-11-23T09:30:00+01:00 | The last day is a working day: Art. 3(4) changes nothing.
            GDPR-33-2 | - | 2026-11-24T09:30:00+01:00 | GDPR Art. 33(2) names no number of hours or days: it is owed without undue delay, as soon as it can be done.
            GDPR-33-2 | - | 2026-11-24T09:30:00+01:00 | Our own target, not the law’s, is 24 hours later: Wednesday 25 November 2026, 09:30 (UTC+01:00).
            DORA-19 | intermediate | 2026-11-24T09:30:00+01:00 | The period runs from the submission of the stage before
            DORA-19 | initial | 2026-11-27T18:00:00+01:00 | Another limit holds for the same submission: 24 hours from awareness; the one that comes first rules.
            DORA-19 | initial_latest | 2026-11-27T18:00:00+01:00 | This limit only caps the period of 4 hours from the classification as major: one submission meets both
            GDPR-33-1@OMNIBUS | - | 2026-12-31T23:00:00+01:00 | By either reading the limit would be Tuesday 5 January 2027, 24:00 (UTC+01:00).
            AI-73 | widespread | 2028-04-28T10:00:00+02:00 | By either reading the end would be Wednesday 3 May 2028, 24:00 (UTC+02:00); nothing is planned with that.
            GDPR-33-1@OMNIBUS | - | 2026-11-24T09:30:00+01:00 | This rule is a proposal, not yet law: counted as if it bound.
            UK-PECR | - | 2024-11-24T09:30:00+01:00 | The deadline is 24 elapsed hours later: Monday 25 November 2024, 08:30 (UTC).
            CH-ISA | complete | 2026-11-24T09:30:00+01:00 | 14 days later, at the same time of day: Tuesday 8 December 2026, 09:30 (UTC+01:00).
            """)
    void inEnglish(String regime, @Nullable String stage, String anchor, String sentence) {
        assertThat(steps(regime, stage, anchor, Locale.ENGLISH))
                .anySatisfy(line -> assertThat(line).contains(sentence));
    }

    @ParameterizedTest(name = "{0} {1} from {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            GDPR-33-1 | - | 2026-04-28T11:10:30+02:00 | L’échéance tombe 72 heures écoulées plus tard\u00a0: vendredi 1er mai 2026 à 11 h 10 min 30 s (UTC+02:00).
            GDPR-33-1 | - | 2026-11-27T18:05:00+01:00 | Avec deux jours ouvrables entiers, la limite serait le mardi 1er décembre 2026 à 24 h 00 (UTC+01:00)
            GDPR-33-1 | - | 2026-04-30T11:10:00+02:00 | vendredi 1er mai 2026 (Fête du travail)
            GDPR-34-1 | - | 2026-11-24T09:30:00+01:00 | RGPD, art. 34, § 1\u00a0: ce texte ne fixe ni heures ni jours
            DORA-19 | initial_latest | 2026-11-27T18:00:00+01:00 | le délai de 4 heures depuis la qualification d’incident majeur
            EPRIV-611 | complete | 2026-12-22T23:59:00+01:00 | L’échéance est la fin du 3e jour\u00a0: vendredi 25 décembre 2026 à 24 h 00 (UTC+01:00)
            NIS2-23 | final | 2027-01-31T09:30:00+01:00 | L’art. 3, § 4, reporterait la fin au lundi 1er mars 2027 à 24 h 00 (UTC+01:00)\u00a0; Vigie n’en tient pas compte
            AI-73 | death | 2028-01-11T09:30:00+01:00 | une personne est décédée
            NIS2-23 | final | 2027-01-31T09:30:00+01:00 | Un mois plus tard, ce quantième n’existe pas et le dernier jour du mois en tient lieu
            """)
    void inFrench(String regime, @Nullable String stage, String anchor, String sentence) {
        assertThat(steps(regime, stage, anchor, Locale.FRENCH))
                .anySatisfy(line -> assertThat(line).contains(sentence));
    }

    @Test
    void eachContestedPointIsNamedAndOnlyWhereItArises() {
        assertThat(numbered("GDPR-33-1", null, "2026-11-27T18:05:00+01:00")).containsExactly("C1", "C2", "C3", "C4");
        assertThat(numbered("NIS2-23", null, "2026-11-27T18:05:00+01:00")).containsExactly("C1", "C2");
        assertThat(numbered("CONTRACT-24H", null, "2026-11-27T18:05:00+01:00")).isEmpty();
        assertThat(numbered("EPRIV-611", "complete", "2026-11-25T09:30:00+01:00"))
                .isEmpty();
    }

    @Test
    void twoWorkingDaysAreContestedForHoursAlone() {
        var hours = new Query("GDPR-33-1", null, "2026-11-27T18:05:00+01:00", null).answer();
        var days = new Query("EPRIV-611", "complete", "2026-11-25T09:30:00+01:00", null).answer();
        assertThat(new Arithmetic(hours, Locale.ENGLISH).citations())
                .contains("Reg. 1182/71 Art. 3(2)(a)", "Reg. 1182/71 Art. 3(5) (contested)");
        assertThat(new Arithmetic(days, Locale.ENGLISH).citations())
                .contains("Reg. 1182/71 Art. 3(2)(b)", "Reg. 1182/71 Art. 3(4)", "Reg. 1182/71 Art. 3(5)");
        assertThat(new Arithmetic(days, Locale.FRENCH).citations())
                .contains("Règl. (UE) 611/2013, art. 2, § 3", "Règl. 1182/71, art. 3, § 2, point b)");
    }

    private static List<String> numbered(String regime, @Nullable String stage, String anchor) {
        return steps(regime, stage, anchor, Locale.ENGLISH).stream()
                .filter(line -> line.startsWith("Contested ("))
                .map(line -> line.substring(11, 13))
                .toList();
    }

    private static List<String> steps(String regime, @Nullable String stage, String anchor, Locale locale) {
        return new Arithmetic(new Query(regime, stage, anchor, null).answer(), locale).steps();
    }
}
