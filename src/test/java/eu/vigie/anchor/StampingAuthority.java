package eu.vigie.anchor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** An authority on loopback that stamps what it is asked to, or does what a test says with the request or its answer. */
final class StampingAuthority implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-24T10:00:07Z");

    private static final String SIGNED = "SHA256withECDSA";
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    final X509Certificate certificate;
    final AtomicInteger asked = new AtomicInteger();
    volatile int status = 200;

    /** What becomes of the request before it is stamped, and of the answer before it is given. */
    volatile UnaryOperator<TimeStampRequest> misread = UnaryOperator.identity();

    volatile UnaryOperator<byte[]> spoilt = UnaryOperator.identity();

    private final KeyPair keys;
    private final HttpServer server;

    /** Its certificate, which it made itself, is for that purpose. */
    StampingAuthority(KeyPurposeId purpose) throws IOException, GeneralSecurityException, OperatorException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        keys = generator.generateKeyPair();
        certificate = certified(keys, purpose);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private static X509Certificate certified(KeyPair keys, KeyPurposeId purpose)
            throws IOException, GeneralSecurityException, OperatorException {
        X500Name name = new X500Name("CN=Stamping authority of the tests");
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(NOW.minusSeconds(86_400)),
                Date.from(NOW.plusSeconds(86_400)),
                name,
                keys.getPublic());
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNED).build(keys.getPrivate())));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            byte[] answer = spoilt.apply(stamped(
                    misread.apply(new TimeStampRequest(exchange.getRequestBody().readAllBytes()))));
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (TSPException | GeneralSecurityException | OperatorException broken) {
            throw new IOException(broken);
        }
    }

    private byte[] stamped(TimeStampRequest request)
            throws IOException, TSPException, GeneralSecurityException, OperatorException {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build(SIGNED, keys.getPrivate(), certificate),
                digests.get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                POLICY);
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256))
                .generate(request, BigInteger.TEN, Date.from(NOW))
                .getEncoded();
    }

    /** The same request with another nonce. */
    static TimeStampRequest otherNonce(TimeStampRequest request) {
        return asking(request.getMessageImprintDigest(), BigInteger.TWO);
    }

    /** The same request over something else. */
    static TimeStampRequest otherDigest(TimeStampRequest request) {
        return asking(TimeStamping.sha256("something else"), request.getNonce());
    }

    private static TimeStampRequest asking(byte[] digest, BigInteger nonce) {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, digest, nonce);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
