package eu.vigie.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.NotFound;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** Whoever reads the mail of a person stands on the trail before they have it. */
class IncomingMailsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final long MAIL = 5;
    private static final String CASE = "2026-0001";

    private final MailRows rows = mock(MailRows.class);
    private final KeptMail kept = mock(KeptMail.class);
    private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
    private final IncomingMails mails = new IncomingMails(rows, kept, events, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whoIsHandedTheBytesIsOnTheTrailBeforeTheFirstOfThem() {
        var mail = mail(CASE);
        when(rows.find("id", MAIL)).thenReturn(List.of(mail));
        when(kept.open(MAIL)).thenReturn(InputStream.nullInputStream());

        mails.open(MAIL, Actor.VIGIE);

        var order = inOrder(events, kept);
        order.verify(events).publishEvent((Object) new MailRead(mail, Actor.VIGIE, NOW));
        order.verify(kept).open(MAIL);
    }

    @Test
    void whoIsShownWhatItSaysIsOnTheTrailOfItsCaseAndNothingOfItsWordsIs() {
        var mail = mail(CASE);
        when(rows.find("id", MAIL)).thenReturn(List.of(mail));

        assertThat(mails.read(MAIL, Actor.VIGIE)).isEqualTo(mail);

        var read = new MailRead(mail, Actor.VIGIE, NOW);
        verify(events).publishEvent((Object) read);
        assertThat(read.action()).isEqualTo("mail_read");
        assertThat(read.breach()).isEqualTo(CASE);
        assertThat(read.subject()).isEqualTo("mail:" + MAIL);
        assertThat(read.details()).isEqualTo(Map.of("mail", "M-23456789BC"));
    }

    @Test
    void aMailOfNoCaseIsReadOnTheTrailOfNone() {
        assertThat(new MailRead(mail(null), Actor.VIGIE, NOW).breach()).isNull();
    }

    @Test
    void whatIsNotThereIsReadByNobody() {
        when(rows.find("id", MAIL)).thenReturn(List.of());
        assertThatThrownBy(() -> mails.open(MAIL, Actor.VIGIE)).isInstanceOf(NotFound.class);
        verify(kept, never()).open(MAIL);
    }

    private static IncomingMail mail(@Nullable String breach) {
        return new IncomingMail(
                MAIL,
                "M-23456789BC",
                "digest",
                10,
                true,
                NOW,
                NOW,
                breach == null ? State.SIGNAL : State.CONTACT,
                null,
                "writer@c1.example.com",
                "Writer",
                "It was us",
                "Please look.",
                List.of(),
                breach,
                null,
                null,
                false);
    }
}
