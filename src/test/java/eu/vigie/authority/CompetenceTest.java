package eu.vigie.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompetenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private final Authorities directory = new Authorities();
    private final Competence competence = new Competence(directory);

    @ParameterizedTest(name = "established in {0}, persons in {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            FR | -        | CNIL main_establishment
            FR | FR DE IE | CNIL main_establishment
            IE | FR       | DPC main_establishment
            NO | -        | NO-DT main_establishment
            US | -        | CNIL not_yet_known
            US | US CA    | CNIL not_yet_known
            US | DE FR DE | BFDI persons_live_there, CNIL persons_live_there
            GB | IE GB    | DPC persons_live_there
            CH | LI IS    | LI-DSS persons_live_there, PERSONUVERND persons_live_there
            """)
    void theEstablishmentOrThePersonsSayWhoIsTold(
            String establishment, @org.jspecify.annotations.Nullable String states, String expected) {
        var memberStates = states == null ? List.<String>of() : Arrays.asList(states.split(" "));
        var told = competence.of(establishment, memberStates, TODAY).stream()
                .map(one -> one.authority().code() + " " + one.ground().code())
                .collect(Collectors.joining(", "));
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void everyCountryOfTheEeaHasAnAuthorityAndEveryAuthorityAZone() {
        assertThat(directory.on(TODAY)).allSatisfy(one -> assertThat(one.zone()).isNotNull());
        assertThat(directory.on(TODAY).stream()
                        .map(Authority::country)
                        .filter(Competence::inTheEea)
                        .distinct())
                .hasSize(30);
        assertThat(directory.get("DPC", TODAY).zone()).isEqualTo(ZoneId.of("Europe/Dublin"));
    }
}
