package eu.vigie.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the published example of signed notes, and the first key of RFC 8032. */
class SignedNoteTest {

    private static final PublicKey KNOWN =
            PublicKey.of("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;
    private static final SigningKey OURS = SigningKey.of(Base64.getEncoder()
            .encodeToString(
                    HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")));

    @Test
    void theKnownNoteIsSigned() {
        SignedNote note = SignedNote.of(NOTE);
        assertThat(note.signedBy(KNOWN)).isTrue();
        assertThat(note.written()).isEqualTo(NOTE);
        assertThat(KNOWN.verifierKey()).endsWith("+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    void aChangedWordOrAnotherKeyIsNot() {
        assertThat(SignedNote.of(NOTE.replace("answer", "Answer")).signedBy(KNOWN))
                .isFalse();
        assertThat(SignedNote.of(NOTE).signedBy(OURS.published("PeterNeumann"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text\n", "text\n\n", "text\n\n\u2014 name\nmore\n", "text\n\nname c2ln\n"})
    void whatIsNoNoteIsRefused(String written) {
        assertThatThrownBy(() -> SignedNote.of(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ourKeyIsReadAgainAndSignsTheSameWay() {
        PublicKey published = OURS.published("host.example/vigie-trail");
        byte[] message = "message".getBytes(UTF_8);
        assertThat(PublicKey.of(published.verifierKey())).isEqualTo(published);
        assertThat(published.signed(message, OURS.sign(message))).isTrue();
        assertThat(SigningKey.of(OURS.pem()).sign(message)).isEqualTo(OURS.sign(message));
        assertThat(OURS.derived("one")).isNotEqualTo(OURS.derived("other"));
    }

    /** The way it comes back from a mailbox, or from a file that notes are appended to. */
    @Test
    void theLastCheckpointOfALongerTextIsFound() {
        String first = note(12).written();
        String last = note(345).written();
        String mail = "Subject: Checkpoint\r\n\r\nGood day,\r\n\r\n" + last.replace("\n", "\r\n") + "\r\nKeep it.\r\n";
        assertThat(SignedNote.lastIn(mail).written()).isEqualTo(last);
        assertThat(SignedNote.lastIn(first + last).written()).isEqualTo(last);
        assertThat(SignedNote.lastIn(last.stripTrailing()).signedBy(OURS.published("host.example/vigie-trail")))
                .isTrue();
        assertThatThrownBy(() -> SignedNote.lastIn("Good day,\n\nnothing.\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SignedNote note(long size) {
        Checkpoint checkpoint = new Checkpoint("host.example/vigie-trail", size, Merkle.leaf(new byte[0]));
        return SignedNote.of(
                checkpoint.text(),
                OURS.published(checkpoint.origin()),
                OURS.sign(checkpoint.text().getBytes(UTF_8)));
    }

    @Test
    void aCheckpointIsReadAsItWasWritten() {
        Checkpoint checkpoint = new Checkpoint("host.example/vigie-trail", 12, Merkle.leaf(new byte[0]));
        assertThat(Checkpoint.of(checkpoint.text())).isEqualTo(checkpoint);
        assertThatThrownBy(() -> Checkpoint.of("a\n-1\nAAAA\n")).isInstanceOf(IllegalArgumentException.class);
    }
}
