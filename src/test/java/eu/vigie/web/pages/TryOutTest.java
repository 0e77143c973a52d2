package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.story.Caller;
import eu.vigie.story.Story;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The rules without a case. The address is all that remembers. */
class TryOutTest extends Story {

    private static final String WRONG_LETTER = "/what-if?role=controller&personalData=true&nature=confidentiality"
            + "&data.profile=partial&data.contact=partial&persons.count=1&persons.categories=customers&disclosure=confirmed"
            + "&recipients=known&returnOrDeletion=none&unintelligible=no&misuse=none_seen&effectOnPersons=none"
            + "&cause=internal_accidental&systemic=false&identifiability=maximum";

    @Test
    void tellsWhatWouldBeOwedAndWhatTheProposedThresholdWouldChange() {
        var visitor = visitor("en");
        assertThat(visitor.get(WRONG_LETTER).body())
                .contains("A risk to people is not unlikely: the authority must be notified.")
                .contains("health (substantial) too");
        assertThat(visitor.get(WRONG_LETTER + "&rules=omnibus").body())
                .contains("the risk is not high, so the authority need not be notified");
    }

    @Test
    void namesWhatContradictsItselfInTheReadersLanguage() {
        var answer = visitor("fr").get("/what-if?disclosure=excluded_by_evidence&recipients=public");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#disclosure\"", "href=\"#recipients\"");
    }

    @Test
    void keepsTheAnswersWhenTheLanguageIsSwitched() {
        assertThat(visitor("en").get("/what-if?role=processor&nature=integrity").body())
                .contains("href=\"?role=processor&amp;nature=integrity&amp;lang=fr\"");
    }

    @Test
    void storesNothing() {
        var before = cases();
        visitor("en").get(WRONG_LETTER);
        assertThat(cases()).isEqualTo(before);
    }

    private long cases() {
        var items = admin.get("/api/breaches?limit=200").json().get("items");
        return StreamSupport.stream(items.spliterator(), false).count();
    }

    private Visitor visitor(String language) {
        Caller person = person("tries", "privacy_officer");
        return new Visitor("http://127.0.0.1:" + port).signIn(person.name(), PASSWORD, language);
    }
}
