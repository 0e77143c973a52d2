package eu.vigie.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.refusal.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    private static final String LIST = "/api/breaches/2026-0001/notices";

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "x", "", "-1", "1.5", "1e2", "+5"})
    void aLimitIsANumberFrom1To200(String limit) {
        assertThatThrownBy(() -> Slice.of(LIST, limit, null)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!", "AAAA", "LTE", "Zm9yZ2Vk", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5", ""})
    void aCursorThatWasNotGivenOutIsRefused(String cursor) {
        assertThatThrownBy(() -> Slice.of(LIST, null, cursor)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var cursor = Slice.of(LIST, null, null).cursor("12");

        assertThat(Slice.of(LIST, null, cursor).after()).isEqualTo("12");
        assertThatThrownBy(() -> Slice.of("/api/audit", null, cursor)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void pagesTogetherAreTheList() {
        var list = List.of("a", "b", "c", "d", "e");

        assertThat(pages(list, 1)).isEqualTo(list);
        assertThat(pages(list, 2)).isEqualTo(list);
        assertThat(pages(list, 5)).isEqualTo(list);
    }

    @Test
    void whatComesInBeforeTheCursorShiftsNothing() {
        var first = Page.ofWhole(List.of("b", "c", "d"), Slice.of(LIST, "2", null), item -> item);

        var second = Page.ofWhole(List.of("a", "b", "c", "d"), Slice.of(LIST, "2", first.next()), item -> item);

        assertThat(second.items()).containsExactly("d");
        assertThat(second.next()).isNull();
    }

    private static List<String> pages(List<String> list, int limit) {
        var seen = new ArrayList<String>();
        var slice = Slice.of(LIST, String.valueOf(limit), null);
        for (var page = Page.ofWhole(list, slice, item -> item); ; ) {
            seen.addAll(page.items());
            if (page.next() == null) return seen;
            slice = Slice.of(LIST, String.valueOf(limit), Objects.requireNonNull(page.next()));
            page = Page.ofWhole(list, slice, item -> item);
        }
    }
}
