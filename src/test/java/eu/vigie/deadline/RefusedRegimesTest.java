package eu.vigie.deadline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way in which a row can be wrong stops the start, with the file, the line and the reason. */
class RefusedRegimesTest {

    private static final String ROW = """
            # A comment, so that the row stands on line 2.
            - id: X
              jurisdiction: EU
              legalBasis: {en: X Art. 1, fr: "X, art. 1"}
              status: in_force
              validFrom: "2026-01-01"
              roles: [controller]
              trigger: {en: any, fr: tout incident}
              recipient: X
              zone: Europe/Paris
              holidays: fr
              stages:
                - {name: first, anchor: aware, amount: 24, unit: hours, counting: r1182}
                - {name: second, anchor: previous_stage_submitted, amount: 3, unit: days, counting: r1182}
              source: X
              verifiedOn: "2026-11-24"
            """;

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            id: X                    | id: ''                       | id: is missing
            status: in_force         | status: adopted              | adopted
            status: in_force         | state: in_force              | status: is missing
            name: second,            | name: second, amout: 4,      | amout
            validFrom: "2026-01-01"  | validTo: "2026-01-01"        | validFrom: is missing
            validFrom: "2026-01-01"  | validFrom: "2026-02-30"      | 2026-02-30
            roles: [controller]      | roles: []                    | roles: is missing
            recipient: X             | recipient: ''                | recipient: is missing
            zone: Europe/Paris       | zone: Europe/Lutetia         | Europe/Lutetia
            holidays: fr             | holidays: xx                 | holidays: no calendar of xx
            source: X                | source: ''                   | source: is missing
            verifiedOn: "2026-11-24" | applies: sometimes           | sometimes
            anchor: aware            | anchor: suspected            | suspected
            anchor: aware            | anchor: previous_stage_submitted | first: no stage before it whose submission could start its clock
            name: second             | name: first                  | stages: a name appears twice
            name: second,            | name: second, after: third,  | second: after: no earlier stage third
            name: second,            | name: second, after: Y-1,    | X: after: no regime Y-1
            name: second,            | name: second, bounds: third, | second: bounds: no earlier stage third
            name: first,             | name: first, after: GDPR-33-1, | after: with an anchor previous_stage
            amount: 3, unit: days    | amount: 3, unit: none        | amount: a number with a unit, none without
            amount: 3, unit: days    | amount: -3, unit: days       | amount: must be positive
            name: second,            | name: second, onlyIf: a person died, | stages: onlyIf: “a person died” in both languages is needed
            name: second,            | name: second, onlyIf: {en: a person died}, | stages: onlyIf: fr, beside en: is missing
            name: second,            | name: second, onlyIf: {fr: une personne est décédée}, | en, beside fr: is missing
            legalBasis: {en: X Art. 1, fr: "X, art. 1"} | legalBasis: X Art. 1 | legalBasis: “X Art. 1” in both languages is needed
            legalBasis: {en: X Art. 1, fr: "X, art. 1"} | legalBasis: {en: X Art. 1} | legalBasis: fr, beside en: is missing
            legalBasis: {en: X Art. 1, fr: "X, art. 1"} | channel: {en: portal, fr: portail} | legalBasis: is missing
            trigger: {en: any, fr: tout incident} | trigger: {fr: tout incident} | trigger: en, beside fr: is missing
            trigger: {en: any, fr: tout incident} | content: {en: facts, fr: les faits} | trigger: is missing
            recipient: X             | channel: {en: portal, fr: ' '} | channel: fr, beside en: is missing
            recipient: X             | content: facts               | content: “facts” in both languages is needed
            name: second,            | name: second, citation: {en: X Art. 1, fr: X 1}, | X: X Art. 1: elsewhere “X, art. 1” in French
            amount: 3, unit: days    | unit: none                   | counting: none with unit none only
            amount: 3, unit: days    | amount: 3, unit: weeks       | weeks
            """)
    void aRowThatIsWrongStopsTheStart(String right, String wrong, String reason, @TempDir Path rules)
            throws IOException {
        assertThatThrownBy(() -> read(rules, ROW.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .isInstanceOf(UnreadableRules.class)
                .hasMessageContaining("regimes/own.yaml line 2: ")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest(name = "{0} to {1} beside {2}")
    @CsvSource({
        "2026-01-01,2026-06-30,2026-06-30",
        "2027-01-01,2027-12-31,2026-01-01",
        "2026-01-01,2030-12-31,2027-01-01"
    })
    void versionsThatRuleOnTheSameDayStopTheStart(String from, String to, String other, @TempDir Path rules) {
        var first = ROW.replace("validFrom: \"2026-01-01\"", "validFrom: \"" + from + "\"\n  validTo: \"" + to + "\"");
        var second = ROW.replace("2026-01-01", other);
        assertThatThrownBy(() -> read(rules, first + second))
                .isInstanceOf(UnreadableRules.class)
                .hasMessageContaining("regimes/own.yaml line 19: X: its dates overlap with those of")
                .hasMessageContaining("regimes/own.yaml line 2");
    }

    private static Regimes read(Path rules, String text) throws IOException {
        Files.createDirectories(rules.resolve("regimes"));
        Files.writeString(rules.resolve("regimes/own.yaml"), text);
        return Regimes.read(List.of(new DataFile("regimes/own.yaml", rules.toString())));
    }
}
