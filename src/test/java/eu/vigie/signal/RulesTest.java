package eu.vigie.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.breach.IncidentKind;
import eu.vigie.rules.TableFile;
import eu.vigie.rules.TableRow;
import eu.vigie.signal.Surroundings.Near;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is decided of a signal without a person, row by row of the tables. */
class RulesTest {

    private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");

    private final Rules rules = new Rules();

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            false, high,     -,            true,  same,    open,  72, join,    same-system
            false, high,     -,            true,  same,    open,  73, group,   wait-for-a-person
            false, high,     ransomware,   true,  same,    other,  0, group,   wait-for-a-person
            false, low,      phishing,     true,  related, same,   1, join,    related-system
            true,  high,     -,            true,  same,    same,   0, group,   kept-apart
            true,  critical, ransomware,   true,  none,    other,  9, group,   kept-apart
            false, critical, ransomware,   true,  none,    other,  9, promote, grave-on-our-system
            false, critical, ransomware,   false, none,    other,  9, group,   wait-for-a-person
            false, high,     ransomware,   true,  none,    other,  9, group,   wait-for-a-person
            false, critical, -,            true,  none,    other,  9, group,   wait-for-a-person
            false, critical, ransomware,   true,  same,    same,   0, join,    same-system
            false, test,     -,            true,  same,    open,   0, dismiss, says-nothing-happened
            false, info,     -,            true,  none,    other,  0, group,   wait-for-a-person
            """)
    void aRuleDecides(
            boolean apart,
            String severity,
            @Nullable String kind,
            boolean known,
            String kin,
            String caseKind,
            int hours,
            String decision,
            String rule) {
        var open = new Near<>(new OpenCase("2026-0001", List.of(), null, AT, AT), new Distance(kin, caseKind, hours));
        var asked = new NewSignal("waf", "1", AT, severity, "s", kind(kind), "summary", null);
        assertThat(rules.decide(asked, known, apart, kin.equals("none") ? Optional.empty() : Optional.of(open)))
                .isEqualTo(new Ruling(Decision.byRule(decision), rule));
    }

    @ParameterizedTest
    @CsvSource({
        "same, same, 24, true",
        "same, open, 24, true",
        "same, same, 25, false",
        "same, other, 0, false",
        "related, same, 24, true",
        "related, open, 0, false",
        "none, same, 0, false"
    })
    void aGroupTakesWhatIsNear(String kin, String kind, int hours, boolean together) {
        assertThat(rules.together(new Distance(kin, kind, hours))).isEqualTo(together);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:00:00Z, 0", "2026-11-24T10:00:00Z, 0", "2026-11-24T10:00:01Z, 1",
        "2026-11-24T07:00:00Z, 1", "2026-11-24T06:59:59Z, 2", "1970-01-01T00:00:00Z, 498752"
    })
    void hoursAreCountedFromTheNearerEndAndRoundedUp(Instant at, int hours) {
        assertThat(Distance.of(true, "same", at, AT, AT.plusSeconds(7_200)).hours())
                .isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ransomware, ransomware, same",
                "ransomware, phishing, other",
                "-, phishing, open",
                "other, phishing, open",
                "phishing, to_be_determined, open"
            })
    void aKindThatNobodyKnowsExcludesNone(@Nullable String one, @Nullable String other, String fits) {
        assertThat(Distance.kind(kind(one), kind(other))).isEqualTo(fits);
    }

    @Test
    void aTableThatDecidesWhatNobodyCanDoStopsTheStart() {
        assertThatThrownBy(() -> new Rules(
                        TableFile.table("signal-groups", RuleQuestion.Where.class),
                        TableFile.table("signal-groups", RuleQuestion.Where.class)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> Decision.byRule("undo")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> TableFile.table("signal-decision", RuleQuestion.Where.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyRuleHasItsSentenceInBothLanguages() {
        var said = new TreeSet<String>();
        TableFile.table("signal-decision", RuleQuestion.What.class).rows().stream()
                .map((TableRow row) -> row.text("rule"))
                .forEach(said::add);
        said.add(Ruling.NONE.rule());
        for (var locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            var words = ResourceBundle.getBundle("messages.signal", locale);
            assertThat(said).allSatisfy(rule -> assertThat(words.getString("option.rule." + rule))
                    .isNotBlank());
        }
    }

    @Test
    void aWordOfSeverityIsRead() {
        Map.of(
                        "CRITICAL",
                        Level.CRITICAL,
                        " Warning ",
                        Level.MEDIUM,
                        "debug",
                        Level.NONE,
                        "banana",
                        Level.UNKNOWN,
                        "Notice",
                        Level.INFORMATIONAL)
                .forEach((word, level) -> assertThat(Level.of(word)).isEqualTo(level));
        assertThat(Level.UNKNOWN).isGreaterThan(Level.MEDIUM);
    }

    private static @Nullable IncidentKind kind(@Nullable String code) {
        return code == null ? null : IncidentKind.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
