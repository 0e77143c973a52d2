package eu.vigie.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import eu.vigie.actor.Actor;
import eu.vigie.identity.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a request with a key while others change the same. */
class FirstAnswersTest {

    private final RememberedAnswers remembered = mock(RememberedAnswers.class);
    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
    private final CurrentActor actor = mock(CurrentActor.class);
    private final Idempotency filter = new Idempotency(
            new FirstAnswers(remembered, transactions),
            new StreamedAnswers(remembered),
            actor,
            new Problems(new StaticMessageSource(), JsonMapper.shared()));
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/breaches");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    FirstAnswersTest() {
        when(actor.get()).thenReturn(new Actor("officer", Set.of()));
        request.addHeader(Idempotency.HEADER, "key-1");
    }

    @Test
    void whoLosesARaceIsToldToSendItAgainAndLeavesNoKeyBehind() throws Exception {
        FilterChain chain = (asked, answered) -> {
            throw new ServletException(new CannotAcquireLockException("deadlock"));
        };
        filter.doFilter(request, response, chain);
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString()).contains("changed-meanwhile");
        verify(remembered, never()).keep(any(), any());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/users/one/tokens",
                "/api/users/one/password",
                "/api/subscriptions",
                "/api/subscriptions/chat/secret",
                "/api/signal-sources/waf/secrets",
                "/api/report-links",
                "/api/calendar"
            })
    void whatShowsOrHoldsASecretIsNotRemembered(String address) throws Exception {
        request.setRequestURI(address);
        filter.doFilter(request, response, (asked, answered) -> {});
        verify(remembered, never()).reserve(any());
    }

    @Test
    void noTransactionIsOpenWhileBytesFlow() throws Exception {
        request.setRequestURI("/api/breaches/2026-0001/evidence");
        filter.doFilter(request, response, (asked, answered) -> verifyNoInteractions(transactions));
        verify(remembered).keep(any(), any());
    }

    @Test
    void anUploadThatIsRefusedLeavesNoKeyBehind() throws Exception {
        request.setRequestURI("/api/breaches/2026-0001/evidence");
        filter.doFilter(request, response, (asked, answered) -> ((HttpServletResponse) answered).setStatus(422));
        verify(remembered).release(any());
        verify(remembered, never()).keep(any(), any());
    }

    @Test
    void aKeyWhoseUploadWasCutOffIsNotTakenForDone() throws Exception {
        request.setRequestURI("/api/breaches/2026-0001/evidence");
        when(remembered.find(any()))
                .thenReturn(Optional.of(new RememberedAnswers.Answer("", 0, null, null, new byte[0])));
        filter.doFilter(request, response, (asked, answered) -> {
            throw new AssertionError("done twice");
        });
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString()).contains("key-under-way");
    }

    @Test
    void whatIsLostInAControllerIsAnsweredTheSame() {
        var refused = new Refused(new Problems(new StaticMessageSource(), JsonMapper.shared()));
        assertThat(refused.unexpected(new CannotAcquireLockException("deadlock"), Locale.ENGLISH)
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
    }

    @Test
    void anyOtherTroubleStaysWhatItIs() {
        FilterChain chain = (asked, answered) -> {
            throw new ServletException(new IllegalArgumentException("wrong"));
        };
        assertThatThrownBy(() -> filter.doFilter(request, response, chain))
                .rootCause()
                .hasMessage("wrong");
    }
}
