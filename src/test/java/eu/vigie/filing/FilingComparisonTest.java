package eu.vigie.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.refusal.NotFound;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FilingComparisonTest {

    private final FilingHouse house = new FilingHouse();

    @Test
    void aFollowUpSaysWhatIsAddedCorrectedWithdrawnAndStillUnknown() {
        house.breach = FilingHouse.breach(KnownIncident.facts(null, 900, ""), 1, "d");
        long first = submitted(house.filings.prepare(FilingHouse.CASE), "incomplete");
        house.breach = FilingHouse.breach(KnownIncident.facts(eu.vigie.breach.Disclosure.CONFIRMED, 1200, ""), 1, "d");
        long second = house.filings.startFollowUp(FilingHouse.CASE, "incomplete", FilingHouse.OFFICER);
        assertThat(kinds(second, FieldChange.Kind.ADDED)).contains(56, 79);
        assertThat(kinds(second, FieldChange.Kind.CORRECTED)).containsExactly(68);
        assertThat(kinds(second, FieldChange.Kind.STILL_UNKNOWN)).containsExactly(85);
        assertThat(change(second, 68).before()).isEqualTo("900");
        assertThat(change(second, 68).after()).isEqualTo("1\u202f200");
        assertThat(house.comparison.sinceThen(first, Locale.FRENCH))
                .extracting(FieldChange::number)
                .contains(56, 68);
    }

    @Test
    void anAnswerTakenBackIsNamedAsWithdrawn() {
        submitted(house.filings.prepare(FilingHouse.CASE), "incomplete");
        house.breach = FilingHouse.breach(KnownIncident.facts(null, 900, "x"), 1, "d");
        long second = house.filings.startFollowUp(FilingHouse.CASE, "incomplete", FilingHouse.OFFICER);
        assertThat(kinds(second, FieldChange.Kind.WITHDRAWN)).contains(56);
    }

    @Test
    void theCoverNoteTellsItInFrenchAndMarkupStaysText() {
        submitted(house.filings.prepare(FilingHouse.CASE), "incomplete");
        house.breach = FilingHouse.breach(KnownIncident.facts(), 1, "<b>gras</b> [lien](http://x.example)");
        long second = house.filings.startFollowUp(FilingHouse.CASE, "complete", FilingHouse.OFFICER);
        house.filings.drafted(second, "complete", null, FilingHouse.OFFICER);
        var note = house.comparison.coverNote(second, Locale.FRENCH);
        assertThat(note.subject()).contains("Notification complémentaire CNIL-");
        assertThat(note.text()).contains("Réponses corrigées", "<b>gras</b> [lien](http://x.example)", "complète");
        assertThat(note.html()).contains("&lt;b&gt;").doesNotContain("<b>gras", "href");
        assertThat(house.comparison.coverNotePdf(second, Locale.FRENCH)).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void aWithdrawalGivesItsReasonAndTheFirstNotificationHasNoNote() {
        long first = submitted(house.filings.prepare(FilingHouse.CASE), "complete");
        long second = house.filings.startFollowUp(FilingHouse.CASE, "withdraw", FilingHouse.OFFICER);
        house.filings.drafted(second, "withdraw", "Doublon.", FilingHouse.OFFICER);
        assertThat(house.comparison.coverNote(second, Locale.FRENCH).text())
                .contains("Retrait de la notification", "Doublon.");
        assertThatThrownBy(() -> house.comparison.coverNote(first, Locale.FRENCH))
                .isInstanceOf(NotFound.class);
    }

    private long submitted(long filing, String subtype) {
        house.filings.drafted(filing, subtype, null, FilingHouse.OFFICER);
        house.filings.recordReceipt(filing, new Receipt("CNIL-" + filing, house.now, null, null), FilingHouse.OFFICER);
        return filing;
    }

    private List<Integer> kinds(long filing, FieldChange.Kind kind) {
        return house.comparison.changes(filing, null, Locale.FRENCH).stream()
                .filter(change -> change.kind() == kind)
                .map(FieldChange::number)
                .toList();
    }

    private FieldChange change(long filing, int number) {
        return house.comparison.changes(filing, null, Locale.FRENCH).stream()
                .filter(change -> change.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
