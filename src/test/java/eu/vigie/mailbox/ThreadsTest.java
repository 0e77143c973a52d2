package eu.vigie.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.contact.ThirdParty;
import eu.vigie.delivery.LettersByMessageId;
import eu.vigie.filing.Filing;
import eu.vigie.filing.Filings;
import eu.vigie.notice.Notices;
import eu.vigie.signal.Signals;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose case a mail is about, and what its sender is to it. */
class ThreadsTest {

    private static final String CASE = "2026-0001";
    private static final String OTHER_CASE = "2026-0002";
    private static final long FILING = 3;

    private final CaseAddresses addresses = mock(CaseAddresses.class);
    private final LettersByMessageId letters = mock(LettersByMessageId.class);
    private final Filings filings = mock(Filings.class);
    private final Threads threads =
            new Threads(addresses, letters, mock(Notices.class), filings, mock(Signals.class), mock(MailRows.class));

    @BeforeEach
    void aFilingOfTheCaseIsAnswered() {
        Filing filing = mock(Filing.class);
        when(filing.breach()).thenReturn(CASE);
        when(filings.get(FILING)).thenReturn(filing);
        when(letters.owners(any())).thenReturn(List.of("filing:" + FILING));
        when(addresses.breach(any())).thenReturn(Optional.empty());
    }

    @Test
    void whoAnswersAFilingIsTheAuthority() {
        assertThat(threads.find(answer())).contains(new Threads.Found(CASE, ThirdParty.AUTHORITY));
    }

    @Test
    void whoAnswersAFilingIsTheAuthorityAtTheAddressOfTheCaseToo() {
        when(addresses.breach(any())).thenReturn(Optional.of(CASE));
        assertThat(threads.find(answer())).contains(new Threads.Found(CASE, ThirdParty.AUTHORITY));
    }

    @Test
    void theAddressSaysWhoseCaseItIsAndALetterOfAnotherSaysNothingOfTheSender() {
        when(addresses.breach(any())).thenReturn(Optional.of(OTHER_CASE));
        assertThat(threads.find(answer())).contains(new Threads.Found(OTHER_CASE, ThirdParty.OTHER));
    }

    @Test
    void whoWritesToTheAddressAndAnswersNothingIsSomebodyElse() {
        when(addresses.breach(any())).thenReturn(Optional.of(CASE));
        when(letters.owners(any())).thenReturn(List.of());
        assertThat(threads.find(answer())).contains(new Threads.Found(CASE, ThirdParty.OTHER));
    }

    private static ReadMail answer() {
        return new ReadMail(
                "<answer@authority.example.com>",
                List.of("<filing@host.example.com>"),
                "notifications@authority.example.com",
                "",
                Set.of("incidents+k7@host.example.com"),
                "Re: Notification",
                null,
                List.of(Locale.ENGLISH),
                null,
                true,
                "We ask for more.",
                List.of(),
                List.of());
    }
}
