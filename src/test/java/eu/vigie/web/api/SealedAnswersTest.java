package eu.vigie.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.audit.Seals;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealedAnswersTest {

    private static final byte[] ANSWER = "{\"secret\":\"whsec_x\"}".getBytes(UTF_8);

    private final Seals seals = mock();
    private final SealedAnswers sealed = new SealedAnswers(seals);

    @BeforeEach
    void aSecretForEachPurpose() {
        when(seals.secret(any())).thenAnswer(call -> sha256(call.getArgument(0)));
    }

    @Test
    void anAnswerIsGivenAgainToTheSameRequest() {
        byte[] kept = sealed.seal("aa", ANSWER);
        assertThat(new String(kept, UTF_8)).isBase64().doesNotContain("whsec_x");
        assertThat(sealed.open("aa", kept)).isEqualTo(ANSWER);
        assertThat(sealed.seal("aa", ANSWER)).as("never twice alike").isNotEqualTo(kept);
    }

    @Test
    void anAnswerIsNotPutInThePlaceOfAnother() {
        byte[] kept = sealed.seal("aa", ANSWER);
        assertThatThrownBy(() -> sealed.open("bb", kept)).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] sha256(String purpose) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(purpose.getBytes(UTF_8));
    }
}
