package eu.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.actor.Role;
import eu.vigie.assessment.Band;
import eu.vigie.deadline.UnreadableRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderFilesTest {

    private final Path folder;

    LadderFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "choice.yaml|- {ladder: standard}\\n- {ladder: triage, regimes: [POLICY-TRIAGE]}|line 2|never reached",
                "choice.yaml|- {ladder: standard, risk: [risk]}\\n- {ladder: severe, severity: [low], risk: [risk]}\\n"
                        + "- {ladder: standard}|line 2|never reached",
                "choice.yaml|- {ladder: standard, severity: [low, medium, high, very_high]}|choice.yaml|no row holds for",
                "choice.yaml|- {ladder: standard, regimes: [GDPR-99]}\\n- {ladder: standard}|line 1|no regime GDPR-99",
                "choice.yaml|- {ladder: standard, severity: [awful]}|line 1|awful",
                "choice.yaml|- {ladder: standard, severity: [low, low]}|line 1|severity: names one twice",
                "choice.yaml|- {ladder: standard, regime: [GDPR-33-1]}|line 1|regime",
                "choice.yaml|- {ladder: nowhere}|nowhere.yaml|is not on the class path",
                "choice.yaml|- {quiet: true}|line 1|ladder: is missing",
                "standard.yaml|- {part: 50, whole: 100, roles: [dpo]}\\n- {part: 25, whole: 100, roles: [dpo]}|line 2|"
                        + "rungs must ascend: 25 % stands above 50 %",
                "standard.yaml|- {part: 1, whole: 2, roles: [dpo]}\\n- {part: 50, whole: 100, roles: [cto]}|line 2|"
                        + "rungs must ascend",
                "standard.yaml|- {part: 0, whole: 100, roles: [dpo]}|line 1|must be positive",
                "standard.yaml|- {part: 1, whole: 200, roles: [dpo]}|line 1|less than one per cent",
                "standard.yaml|- {part: 50, whole: 100, roles: []}|line 1|roles: is missing",
                "standard.yaml|- {part: 50, whole: 100, roles: [chief]}|line 1|chief",
                "standard.yaml|- {part: 50, whole: 100, roles: [reporter]}|line 1|a reporter sees only",
                "standard.yaml|- {part: 50, whole: 100, roles: [dpo], channels: [pigeon]}|line 1|pigeon",
                "deputies.yaml|- {role: cto, deputies: [cto]}|line 1|nobody stands in for themselves",
                "deputies.yaml|- {role: cto, deputies: [dpo]}\\n\\n- {role: cto, deputies: [legal]}|line 3|cto has a row",
                "deputies.yaml|- {role: cto}|line 1|deputies: is missing",
                "alert.yaml|- {role: dpo}\\n- {role: dpo}|line 2|dpo has a row already",
                "policy.yaml|- {patienceMinutes: 0, quietFrom: '21:00', quietTo: '07:00', zone: Europe/Paris, togetherSeconds: 60}|line 1|"
                        + "patienceMinutes: must be positive",
                "policy.yaml|- {patienceMinutes: 9, quietFrom: '25:00', quietTo: '07:00', zone: Europe/Paris, togetherSeconds: 60}|"
                        + "line 1|25:00",
                "policy.yaml|- {patienceMinutes: 9, quietFrom: '07:00', quietTo: '07:00', zone: Europe/Paris, togetherSeconds: 60}|line 1|"
                        + "a night has a length",
                "policy.yaml|- {patienceMinutes: 9, quietFrom: '21:00', quietTo: '07:00', zone: Europe/Pari, togetherSeconds: 60}|"
                        + "line 1|Pari",
                "policy.yaml|[]|policy.yaml|has one row",
                "policy.yaml|- {patienceMinutes: 9|policy.yaml|expected"
            })
    void aFileThatIsWrongIsNamedWithLineAndReason(String file, String text, String place, String reason)
            throws IOException {
        write(file, text);
        assertThatThrownBy(() -> Ladders.read(folder.toString()))
                .isInstanceOf(UnreadableRules.class)
                .hasMessageContaining(file.equals("choice.yaml") && place.endsWith(".yaml") ? place : file)
                .hasMessageContaining(place)
                .hasMessageContaining(reason);
    }

    @Test
    void whatComesWithVigieIsRight() {
        var ladders = Ladders.read(null);
        assertThat(ladders.seniors()).containsExactly(Role.CTO, Role.DPO, Role.INCIDENT_LEAD, Role.PRIVACY_OFFICER);
        assertThat(ladders.policy().acknowledgeFrom()).isEqualTo(75);
        assertThat(EnumSet.allOf(Band.class))
                .allSatisfy(band -> assertThat(ladders.of("GDPR-33-1", new Gravity(band, Gravity.Risk.RISK, null))
                                .name())
                        .isEqualTo(band == Band.VERY_HIGH ? "severe" : "standard"));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "GDPR-33-1, , UNDETERMINED, standard",
        "GDPR-33-1, HIGH, RISK, standard",
        "GDPR-33-1, VERY_HIGH, RISK, severe",
        "GDPR-33-1@OMNIBUS, VERY_HIGH, RISK, severe",
        "GDPR-34-1, MEDIUM, HIGH_RISK, urgent",
        "GDPR-34-1, MEDIUM, RISK, standard",
        "POLICY-TRIAGE, VERY_HIGH, HIGH_RISK, triage"
    })
    void theFirstRowThatHoldsDecides(String regime, Band band, Gravity.Risk risk, String ladder) throws IOException {
        write("choice.yaml", """
                - {ladder: triage, regimes: [POLICY-TRIAGE]}
                - {ladder: severe, severity: [very_high]}
                - {ladder: urgent, regimes: [GDPR-34-1], risk: [high_risk]}
                - {ladder: standard}
                """);
        write("urgent.yaml", "- {part: 10, whole: 100, roles: [dpo]}");
        assertThat(Ladders.read(folder.toString())
                        .of(regime, new Gravity(band, risk, null))
                        .name())
                .isEqualTo(ladder);
    }

    @Test
    void anAlertMayHaveDeputiesOfItsOwn() throws IOException {
        write("alert.yaml", "- {role: cto, deputies: [operator]}\n- {role: dpo}");
        var ladders = Ladders.read(folder.toString());
        assertThat(ladders.seniorDeputies(Role.CTO)).containsExactly(Role.OPERATOR);
        assertThat(ladders.seniorDeputies(Role.DPO)).containsExactly(Role.LEGAL);
    }

    private void write(String file, String text) throws IOException {
        var ladders = Files.createDirectories(folder.resolve("ladders"));
        Files.writeString(ladders.resolve(file), text.replace("\\n", "\n"));
    }
}
