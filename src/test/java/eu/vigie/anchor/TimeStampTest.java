package eu.vigie.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.audit.Checkpoints;
import eu.vigie.audit.Happened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.Base64;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A time stamp is believed when it is the one that was asked for; an authority that is down delays nothing. */
class TimeStampTest {

    private static final String NOTE = "host.example/vigie-trail\n1\nAAAA\n";

    @TempDir
    Path folder = Path.of("");

    private StampingAuthority authority = authority(KeyPurposeId.id_kp_timeStamping);

    private static StampingAuthority authority(KeyPurposeId purpose) {
        try {
            return new StampingAuthority(purpose);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @AfterEach
    void close() {
        authority.close();
    }

    @Test
    void whatIsTheStampThatWasAskedForIsKept() throws Exception {
        Stamp stamp = stamping("").stamp(authority.url(), NOTE);
        assertThat(stamp.at()).isEqualTo(StampingAuthority.NOW);
        assertThat(stamp.authority()).contains("Stamping authority of the tests");
        assertThat(new TimeStampResponse(stamp.answer())
                        .getTimeStampToken()
                        .getTimeStampInfo()
                        .getMessageImprintDigest())
                .isEqualTo(TimeStamping.sha256(NOTE));
        assertThat(stamping(pem(authority)).stamp(authority.url(), NOTE).at()).isEqualTo(StampingAuthority.NOW);
    }

    @Test
    void whatIsNotIsRefused() throws IOException {
        authority.misread = StampingAuthority::otherNonce;
        refused("nonce");
        authority.misread = StampingAuthority::otherDigest;
        refused("imprint");
        authority.misread = request -> request;
        authority.spoilt = answer -> {
            answer[answer.length - 5] ^= 1;
            return answer;
        };
        refused("stamp");
        authority.spoilt = answer -> "<html>down</html>".getBytes(UTF_8);
        refused("");
        authority.spoilt = answer -> new byte[70_000];
        refused("more than");
        authority.spoilt = answer -> answer;
        authority.status = 503;
        refused("HTTP 503");
    }

    @Test
    void aCertificateForSomethingElseOrOfSomebodyElseIsRefused() throws IOException {
        try (var other = authority(KeyPurposeId.id_kp_serverAuth)) {
            assertThatThrownBy(() -> stamping("").stamp(other.url(), NOTE)).isInstanceOf(IOException.class);
        }
        try (var other = authority(KeyPurposeId.id_kp_timeStamping)) {
            String trusted = pem(authority);
            assertThatThrownBy(() -> stamping(trusted).stamp(other.url(), NOTE))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("not the stamp");
        }
    }

    @Test
    void anAuthorityThatIsDownDelaysNothingAndIsAskedAgain() throws IOException {
        var house = new AnchorHouse(folder.resolve("data"));
        Path file = folder.resolve("trail.txt");
        var settings = new AnchorSettings.Reader(
                folder.resolve("data"), file.toString(), "", authority.url().toString(), "", Duration.ofHours(1));
        authority.status = 500;
        try (house;
                var node = house.node(settings)) {
            node.publishEvent(new Happened("2026-0001", 1));
            node.getBean(Anchoring.class).look();
            assertThat(file)
                    .hasContent(node.getBean(Checkpoints.class).latest(1).get(0).note());
            Anchors anchors = node.getBean(Anchors.class);
            assertThat(anchors.places().get(1).failure()).contains("HTTP 500");
            assertThat(anchors.stamps(5)).isEmpty();
            authority.status = 200;
            node.getBean(Anchoring.class).look();
            assertThat(authority.asked).as("not before its pause has passed").hasValue(1);
            house.clock.pass(Duration.ofMinutes(1));
            node.getBean(Anchoring.class).look();
            assertThat(anchors.stamps(5)).singleElement().satisfies(stamp -> {
                assertThat(stamp.size()).isEqualTo(1);
                assertThat(stamp.at()).isEqualTo(StampingAuthority.NOW);
                assertThat(anchors.stamp(stamp.id())).isNotEmpty();
            });
            assertThat(anchors.places().get(1).waitingSince()).isNull();
        }
    }

    private TimeStamping stamping(String certificates) {
        return new TimeStamping(
                new AnchorSettings.Reader(
                        folder.resolve("data"), "", "", authority.url().toString(), certificates, Duration.ofHours(1)),
                Duration.ofSeconds(5));
    }

    private void refused(String why) {
        assertThatThrownBy(() -> stamping("").stamp(authority.url(), NOTE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    private String pem(StampingAuthority of) throws IOException {
        try {
            return Files.writeString(
                            folder.resolve("ca.pem"),
                            "-----BEGIN CERTIFICATE-----\n"
                                    + Base64.getMimeEncoder().encodeToString(of.certificate.getEncoded())
                                    + "\n-----END CERTIFICATE-----\n")
                    .toString();
        } catch (CertificateEncodingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
