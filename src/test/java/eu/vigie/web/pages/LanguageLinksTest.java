package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another language asks for the same page. */
class LanguageLinksTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, ?lang=",
                "lang=fr, ?lang=",
                "role=processor&nature=integrity&nature=availability,"
                        + " ?role=processor&nature=integrity&nature=availability&lang=",
                "lang=en&role=&language=fr, ?role=&language=fr&lang="
            })
    void whatTheAddressSaysIsKept(String query, String address) {
        assertThat(LanguageLinks.address(query)).isEqualTo(address);
    }
}
