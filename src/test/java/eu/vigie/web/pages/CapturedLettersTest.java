package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.actor.Actor;
import eu.vigie.delivery.CapturedMail;
import eu.vigie.delivery.CapturedMail.Captured;
import eu.vigie.delivery.CapturedMail.Content;
import eu.vigie.notice.LooksAtPersons;
import eu.vigie.web.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

/** Captured letters to persons are persons' data like the ledger: nobody sees one before it stands on the trail. */
class CapturedLettersTest {

    private static final Actor READER = new Actor("reader", Set.of());

    private final CapturedMail mail = mock(CapturedMail.class);
    private final LooksAtPersons looks = mock(LooksAtPersons.class);
    private final Permission permission = mock(Permission.class);
    private final MailPage page = new MailPage(mail, looks, permission);

    CapturedLettersTest() {
        var at = Instant.parse("2026-11-24T10:00:00Z");
        when(permission.insider()).thenReturn(READER);
        when(mail.newest(null, 51)).thenReturn(List.of(new Captured(7, "notice:1", "p@example.com", "Subject", at)));
        when(mail.read(7)).thenReturn(new Content("notice:1", Map.of(), "Text", "<p>Text</p>", "Raw"));
    }

    @Test
    void whoIsShownTheListIsRecorded() {
        page.list(null, new ExtendedModelMap());
        verify(looks).record(List.of("notice:1"), READER);
    }

    @Test
    void whoIsShownALetterOrItsHtmlIsRecorded() {
        page.show(7, new ExtendedModelMap(), new MockHttpServletResponse());
        assertThat(page.html(7).getBody()).isEqualTo("<p>Text</p>");
        verify(looks, times(2)).record(List.of("notice:1"), READER);
    }

    @Test
    void whereItCannotBeWrittenDownNothingIsShown() {
        doThrow(new IllegalStateException("no trail")).when(looks).record(any(), any());
        var model = new ExtendedModelMap();
        assertThatThrownBy(() -> page.list(null, model)).hasMessage("no trail");
        assertThat(model).isEmpty();
    }
}
