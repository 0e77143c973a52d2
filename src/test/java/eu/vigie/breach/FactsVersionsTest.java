package eu.vigie.breach;

import static eu.vigie.breach.BreachHouse.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.refusal.InvalidInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnPostgresqlToo
class FactsVersionsTest {

    private final BreachHouse house = BreachHouse.open();
    private final String reference = house.reported();

    @AfterEach
    void close() {
        house.close();
    }

    private static Facts facts(Recipients recipients, Long count, String consequences) {
        return new Facts(
                ProcessingRole.CONTROLLER_AND_PROCESSOR,
                true,
                List.of(Nature.CONFIDENTIALITY),
                null,
                null,
                Disclosure.EXCLUDED_BY_EVIDENCE,
                recipients,
                null,
                null,
                null,
                null,
                new java.math.BigDecimal("1.5"),
                null,
                null,
                null,
                null,
                null,
                null,
                new Facts.Persons(count, Certainty.APPROXIMATE, List.of(PersonCategory.USERS)),
                null,
                List.of(new Facts.DataKind(DataCategory.CONTACT, Insight.PARTIAL)),
                null,
                null,
                consequences,
                null,
                null);
    }

    @Test
    void whatIsStoredComesBack() {
        Facts facts = facts(Recipients.UNKNOWN, 900L, "Mail from strangers.");
        Breach breach = house.breaches.changeFacts(reference, 1, facts, OFFICER);
        assertThat(breach.factsVersion()).isEqualTo(2);
        assertThat(breach.facts()).isEqualTo(facts);
    }

    @Test
    void onlyWhatChangedIsToldAndFreeTextOnlyByItsLength() {
        house.breaches.changeFacts(reference, 1, facts(Recipients.UNKNOWN, 900L, "One."), OFFICER);
        house.breaches.changeFacts(reference, 2, facts(Recipients.KNOWN, 900L, "Mr X was told."), OFFICER);
        FactsChanged told = (FactsChanged) house.told.events.get(2);
        assertThat(told.changes()).isEqualTo(Map.of("recipients", "known", "consequences", Map.of("characters", 14)));
    }

    @Test
    void anOldVersionIsStaleAndNothingNewMakesNoVersion() {
        Facts facts = facts(Recipients.UNKNOWN, 900L, "One.");
        house.breaches.changeFacts(reference, 1, facts, OFFICER);
        assertThatThrownBy(() -> house.breaches.changeFacts(reference, 1, Facts.NOTHING_KNOWN, OFFICER))
                .isInstanceOf(FactsChangedMeanwhile.class);
        assertThat(house.breaches.changeFacts(reference, 2, facts, OFFICER).factsVersion())
                .isEqualTo(2);
    }

    @Test
    void contradictionsAreRefused() {
        assertThatThrownBy(() -> house.breaches.changeFacts(reference, 1, facts(Recipients.PUBLIC, 1L, ""), OFFICER))
                .isInstanceOf(InvalidInput.class);
    }
}
