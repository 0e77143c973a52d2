package eu.vigie.deadline;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds every row that comes with Vigie against the domain reference, stage by stage, in both directions. */
class RegimeTableTest {

    @Test
    void everyStageOfEveryRegimeIsWhatTheReferenceSays() throws IOException, URISyntaxException {
        var ours = Regimes.ours().all().stream()
                .flatMap(regime -> regime.stages().stream().map(stage -> line(regime, stage)));
        assertThat(ours).containsExactlyInAnyOrderElementsOf(reference());
    }

    @Test
    void everyRowSaysWhereItStandsAndWhenSomebodyLookedLast() {
        assertThat(Regimes.ours().all()).allSatisfy(regime -> {
            assertThat(regime.source()).hasSizeGreaterThan(10);
            assertThat(regime.verifiedOn()).isAfterOrEqualTo("2026-11-24");
        });
    }

    private static List<String> reference() throws IOException, URISyntaxException {
        var file = Objects.requireNonNull(RegimeTableTest.class.getResource("/regimes/domain.txt"));
        return Files.readAllLines(Path.of(file.toURI())).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static String line(Regime regime, Stage stage) {
        return Stream.of(
                        regime.id(),
                        regime.status(),
                        regime.validFrom(),
                        regime.validTo(),
                        regime.recipient(),
                        stage.name(),
                        stage.anchor(),
                        stage.amount() == null ? "none" : stage.amount() + " " + stage.unit(),
                        stage.counting(),
                        stage.targetHours(),
                        stage.after() == null ? stage.bounds() : stage.after(),
                        stage.onlyIf() == null ? null : "yes")
                .map(RegimeTableTest::word)
                .collect(joining("|"));
    }

    private static String word(@Nullable Object value) {
        if (value == null) return "-";
        var text = value.toString();
        return value instanceof Enum<?> || text.matches("\\d+ [A-Z]+") ? text.toLowerCase(Locale.ROOT) : text;
    }
}
