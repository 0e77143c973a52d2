package eu.vigie.source.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import eu.vigie.KeyPairs;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate is renewed by writing two files, and nobody may be turned away between them. */
class IdentityTest {

    private final KnownCertificates known = mock();

    @Test
    void aRenewedPairIsShownAndHalfOfOneIsNot(@TempDir Path folder) throws Exception {
        var keys = KeyPairs.make(folder, "before", "after");
        var identity = new Identity(keys.whoIs("before", "before"), known);
        var context = identity.context();
        String shown = identity.fingerprint();

        identity.renew(keys.halfRenewed("before", "after"));
        assertThat(identity.context()).isSameAs(context);
        assertThat(identity.fingerprint()).isEqualTo(shown);

        identity.renew(keys.whoIs("after", "after"));
        assertThat(identity.context()).isNotSameAs(context);
        assertThat(identity.fingerprint()).isNotEqualTo(shown);
        assertThatThrownBy(() -> new Identity(keys.halfRenewed("before", "after"), known))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("not that of the certificate");
    }
}
