package eu.vigie.web.pages;

import static eu.vigie.obligation.ObligationState.MET;
import static eu.vigie.obligation.ObligationState.NOT_REQUIRED;
import static eu.vigie.obligation.ObligationState.REQUIRED;
import static eu.vigie.obligation.ObligationState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.deadline.RegimeStatus;
import eu.vigie.obligation.BoardLine;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Who is told together stands in one line, which says how many of them are still owed. */
class DutyLineTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:30:00Z");

    @Test
    void theCaseSaysAsManyAsTheBoardWhenOneOfThemWasTold() {
        DutyLine ofCase = line(MET, REQUIRED, REQUIRED, REQUIRED, REQUIRED, REQUIRED, REQUIRED);
        DutyLine ofBoard = DutyLine.of(new BoardLine(ofCase.leading(), 6, "Intrusion", false));

        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH))
            assertThat(ofCase.sentence(reader(locale))).isEqualTo(ofBoard.sentence(reader(locale)));
        assertThat(ofCase.sentence(reader(Locale.ENGLISH))).startsWith("You must tell 6 customers ");
        assertThat(ofCase.sentence(reader(Locale.FRENCH))).startsWith("Vous devez informer 6 clients ");
        assertThat(ofCase.told()).isEqualTo(1);
        assertThat(ofCase.concerned()).isEqualTo(7);
        assertThat(ofCase.spared()).isZero();
    }

    @Test
    void theLastWhoIsOwedIsNamed() {
        assertThat(line(MET, MET, REQUIRED).sentence(reader(Locale.ENGLISH))).startsWith("You must tell Customer 3 ");
    }

    @Test
    void whoNeedNotBeToldIsCountedAmongNeitherTheOwedNorTheTold() {
        DutyLine some = line(WITHDRAWN, MET, REQUIRED, REQUIRED, NOT_REQUIRED);
        assertThat(some.sentence(reader(Locale.ENGLISH))).startsWith("You must tell 2 customers ");
        assertThat(some.concerned()).isEqualTo(3);
        assertThat(some.spared()).isEqualTo(2);

        DutyLine done = line(WITHDRAWN, MET, MET);
        assertThat(done.sentence(reader(Locale.ENGLISH))).startsWith("Letter to 2 customers ");
        assertThat(done.leading().state()).isEqualTo(MET);
    }

    @Test
    void whereNobodyNeedBeToldAllAreSpokenOf() {
        DutyLine none = line(WITHDRAWN, WITHDRAWN);
        assertThat(none.sentence(reader(Locale.ENGLISH))).startsWith("Need no longer tell 2 customers ");
        assertThat(none.concerned()).isZero();
        assertThat(none.spared()).isZero();
    }

    /** Otherwise whoever listens to the clock would hear it again after every letter of a wave. */
    @Test
    void theMarkOfALineStaysWhileOneAfterTheOtherIsTold() {
        assertThat(line(MET, REQUIRED, REQUIRED).mark())
                .isEqualTo(line(REQUIRED, REQUIRED, REQUIRED).mark())
                .isEqualTo(line(MET, MET, MET).mark());
    }

    /** Controllers of one case who share a limit. */
    private static DutyLine line(ObligationState... states) {
        List<DutyLine> lines = DutyLine.group(IntStream.rangeClosed(1, states.length)
                .mapToObj(number -> owed(number, states[number - 1]))
                .toList());
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static Obligation owed(int number, ObligationState state) {
        return new Obligation(
                number,
                "2026-0001",
                "GDPR-33-2",
                "notification",
                RegimeStatus.IN_FORCE,
                Duty.CONTROLLERS,
                "customer-" + number,
                "Customer " + number,
                state,
                NOW,
                null,
                NOW.plus(Duration.ofHours(24)),
                state == MET ? NOW : null,
                null,
                null,
                null,
                "GDPR Art. 33(2)");
    }

    private static Reader reader(Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/pages", "messages/pages-case");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Reader(locale, ZoneId.of("Europe/Paris"), NOW, messages);
    }
}
