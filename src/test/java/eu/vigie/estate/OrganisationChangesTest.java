package eu.vigie.estate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.audit.CanonicalJson;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationChangesTest {

    private static Organisation organisation(String name, @Nullable String sector, Organisation.@Nullable Point dpo) {
        return new Organisation(
                name, null, null, "FR", sector, null, dpo, null, Locale.FRENCH, List.of("NIS2"), null, null);
    }

    private static Organisation.Point point(String email) {
        return new Organisation.Point("Data protection officer", email, null);
    }

    @Test
    void whatIsTheSameIsNotTold() {
        Organisation same = organisation("Host", "private", point("dpo@host.example.com"));
        assertThat(OrganisationChanges.between(same, same)).isEmpty();
    }

    @Test
    void eachChangedFieldSaysWhatItWasAndWhatItIs() {
        var changes = OrganisationChanges.between(
                organisation("Host", "private", null), organisation("Host SAS", null, null));
        assertThat(CanonicalJson.of(changes))
                .isEqualTo("{\"name\":{\"is\":\"Host SAS\",\"was\":\"Host\"},"
                        + "\"sector\":{\"is\":null,\"was\":\"private\"}}");
    }

    @Test
    void aContactPointIsNamedAndNotQuoted() {
        var changes = OrganisationChanges.between(
                organisation("Host", null, point("one@host.example.com")),
                organisation("Host", null, point("other@host.example.com")));
        assertThat(CanonicalJson.of(changes)).isEqualTo("{\"dpo\":\"changed\"}");
    }

    @Test
    void theFirstDeclarationTellsAllThatIsDeclared() {
        var changes = OrganisationChanges.between(null, organisation("Host", null, point("one@host.example.com")));
        assertThat(changes).containsOnlyKeys("name", "country", "dpo", "locale", "regimes");
    }
}
