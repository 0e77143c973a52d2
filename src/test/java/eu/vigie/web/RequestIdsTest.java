package eu.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestIdsTest {

    private final RequestIds filter = new RequestIds();
    private final List<String> seen = new ArrayList<>();

    private String answered(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, (asked, given) -> seen.add(String.valueOf(MDC.get(RequestIds.NAME))));
        return String.valueOf(response.getHeader(RequestIds.HEADER));
    }

    @Test
    void eachRequestHasAnIdOfItsOwnThatTheAnswerGivesBack() throws ServletException, IOException {
        String first = answered(new MockHttpServletRequest());
        String second = answered(new MockHttpServletRequest());

        assertThat(first).isNotEqualTo(second).hasSize(36);
        assertThat(seen).containsExactly(first, second);
        assertThat(MDC.get(RequestIds.NAME)).isNull();
    }

    @Test
    void whatTheCallerCallsItIsNotTaken() throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        request.addHeader(RequestIds.HEADER, "theirs");

        assertThat(answered(request)).isNotEqualTo("theirs");
        assertThat(seen).doesNotContain("theirs");
    }

    @Test
    void aRequestThatBreaksLeavesNoIdToTheNextOnItsThread() {
        FilterChain broken = (asked, given) -> {
            throw new ServletException("broken");
        };
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();

        assertThatThrownBy(() -> filter.doFilter(request, response, broken)).hasMessage("broken");
        assertThat(MDC.get(RequestIds.NAME)).isNull();
    }
}
