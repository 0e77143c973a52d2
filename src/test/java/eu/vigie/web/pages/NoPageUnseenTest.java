package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.HouseTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A new page is no page until {@code AccessibilityTest} looks at it: that test opens what stands in these lists. */
@HouseTest
class NoPageUnseenTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routing;

    @Test
    void everyPageStandsAmongThoseThatAreLookedAt() {
        var pages = new MappedPages(routing);
        List<String> listed = Stream.concat(MappedPages.signedIn().stream(), MappedPages.open().stream())
                .toList();
        assertThat(pages.count()).isGreaterThan(80);
        assertThat(pages.without(listed)).isEmpty();
    }

    /** "/breaches/new" is not the page of a case, though its pattern matches. */
    @Test
    void aPageThatNoListHasIsNamedAndHiddenByNoOther() {
        var pages = new MappedPages(routing);
        List<String> others = Stream.concat(MappedPages.signedIn().stream(), MappedPages.open().stream())
                .filter(address -> !address.equals("/breaches/2026-0001"))
                .toList();
        assertThat(others).contains("/breaches/new");
        assertThat(pages.without(others)).containsExactly("/breaches/{reference}");
        assertThat(pages.without(List.of())).hasSizeGreaterThan(80);
    }
}
