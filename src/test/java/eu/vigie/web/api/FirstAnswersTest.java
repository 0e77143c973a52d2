package eu.vigie.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.vigie.actor.Actor;
import eu.vigie.identity.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a request with a key while others change the same. */
class FirstAnswersTest {

    private final RememberedAnswers remembered = mock(RememberedAnswers.class);
    private final CurrentActor actor = mock(CurrentActor.class);
    private final Idempotency filter = new Idempotency(
            new FirstAnswers(remembered, mock(PlatformTransactionManager.class)),
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
