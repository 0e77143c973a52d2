package eu.vigie.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Seals;
import eu.vigie.identity.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
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
    private final Seals seals = mock(Seals.class);
    private final Idempotency filter = new Idempotency(
            new FirstAnswers(remembered, transactions),
            new StreamedAnswers(remembered),
            actor,
            new SealedAnswers(seals),
            new Problems(new StaticMessageSource(), JsonMapper.shared()));
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/breaches");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    FirstAnswersTest() {
        when(actor.get()).thenReturn(new Actor("officer", Set.of()));
        when(seals.secret(any())).thenReturn(new byte[32]);
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

    @Test
    void aPasswordIsSetAgainHoweverOften() throws Exception {
        request.setRequestURI("/api/users/one/password");
        filter.doFilter(request, response, (asked, answered) -> {});
        verify(remembered, never()).reserve(any());
    }

    /** A request may hold a password: without the key of the house nobody can try one against what is kept. */
    @Test
    void whatIsKeptOfARequestIsADigestUnderTheKeyOfTheHouse() throws Exception {
        request.setRequestURI("/api/users");
        request.setContent("{\"password\":\"Long-enough-1\"}".getBytes(UTF_8));
        filter.doFilter(request, response, (asked, answered) -> {});
        ArgumentCaptor<RememberedAnswers.Answer> kept = ArgumentCaptor.forClass(RememberedAnswers.Answer.class);
        verify(remembered).keep(any(), kept.capture());
        byte[] plain = MessageDigest.getInstance("SHA-256")
                .digest("POST /api/users?\n{\"password\":\"Long-enough-1\"}".getBytes(UTF_8));
        assertThat(kept.getValue().digest()).isNotEqualTo(HexFormat.of().formatHex(plain));
        verify(seals).secret(contains(HexFormat.of().formatHex(plain)));
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
