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
        assertThat(LanguageLinks.address("GET", "/breaches", query)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "/breaches, /breaches/new?lang=",
        "/breaches/2026-0001/facts, /breaches/2026-0001/facts?lang=",
        "/breaches/2026-0001/notices/7/wording, /breaches/2026-0001/notices/7?lang=",
        "/breaches/2026-0001/containment/downtimes, /breaches/2026-0001/containment?lang=",
        "/breaches/2026-0001/containment/downtimes/7/withdraw, /breaches/2026-0001/containment?lang=",
        "/breaches/2026-0001/containment/playbooks/7/steps/1, /breaches/2026-0001/containment?lang=",
        "/breaches/2026-0001/notices/7/stop, /breaches/2026-0001/notices/7?lang=",
        "/breaches/2026-0001/notices/7/update, /breaches/2026-0001/notices/7?lang=",
        "/drills/2026-0001/injects/dpo-away, /drills/2026-0001?lang=",
        "/signal-sources/waf/keys, /signal-sources/waf?lang=",
        "/signal-sources/waf/change, /signal-sources/waf/change?lang=",
        "/account/password, /account?lang=",
        "/users/7/change, /users/7?lang="
    })
    void afterAFormItsPageIsAskedForWithoutWhatWasTyped(String form, String address) {
        assertThat(LanguageLinks.address("POST", form, "title=typed&continue=draft"))
                .isEqualTo(address);
    }
}
