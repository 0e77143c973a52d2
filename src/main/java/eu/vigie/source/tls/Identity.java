package eu.vigie.source.tls;

import eu.vigie.source.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** The certificate of this house, and whose certificates it takes. A bundle that is renewed counts for whoever comes next. */
final class Identity {

    private static final Logger LOG = LoggerFactory.getLogger(Identity.class);

    private static final Map<String, String> SIGNATURES = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");

    private final KnownCertificates known;
    private volatile SSLContext context;
    private volatile String fingerprint;

    Identity(SslBundle bundle, KnownCertificates known) throws GeneralSecurityException {
        this.known = known;
        this.context = context(bundle, known);
        this.fingerprint = fingerprint(bundle);
    }

    /** Throws where the certificate or its key cannot be read: a start without it would be a listener that nobody can speak to. */
    static Identity of(SyslogSettings settings, SslBundles bundles, KnownCertificates known) {
        try {
            if (settings.bundle().isEmpty()) return new Identity(files(settings), known);
            var identity = new Identity(bundles.getBundle(settings.bundle()), known);
            bundles.addBundleUpdateHandler(settings.bundle(), identity::renew);
            return identity;
        } catch (GeneralSecurityException | RuntimeException unreadable) {
            throw new IllegalStateException(
                    "The certificate of this house for syslog (VIGIE_SYSLOG_CERTIFICATE and _KEY, or _BUNDLE) cannot be read: "
                            + unreadable.getMessage(),
                    unreadable);
        }
    }

    private static SslBundle files(SyslogSettings settings) {
        return SslBundle.of(new PemSslStoreBundle(
                new PemSslStoreDetails(
                        null,
                        settings.certificate().toUri().toString(),
                        settings.key().toUri().toString()),
                null));
    }

    void renew(SslBundle bundle) {
        try {
            SSLContext renewed = context(bundle, known);
            String shown = fingerprint(bundle);
            context = renewed;
            fingerprint = shown;
            // Senders that hold us against a fingerprint have to be told the new one.
            LOG.info("Syslog over TLS: who connects from now on is shown certificate {}", shown);
        } catch (GeneralSecurityException unusable) {
            // Two files are not written at once: between them a certificate stands beside the key of the one before.
            LOG.warn(
                    "Syslog over TLS: certificate {} is shown further; the renewed one is of no use",
                    fingerprint,
                    unusable);
        }
    }

    SSLContext context() {
        return context;
    }

    /** That of our certificate: what senders may hold it against. */
    String fingerprint() {
        return fingerprint;
    }

    private static SSLContext context(SslBundle bundle, KnownCertificates known) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(bundle.getManagers().getKeyManagers(), new TrustManager[] {known}, null);
        return context;
    }

    private static String fingerprint(SslBundle bundle) throws GeneralSecurityException {
        KeyStore store = bundle.getStores().getKeyStore();
        if (store == null) throw new GeneralSecurityException("there is no key");
        for (String alias : Collections.list(store.aliases()))
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate own) {
                if (!fits(store.getKey(alias, password(bundle)), own))
                    throw new GeneralSecurityException("the key is not that of the certificate");
                return Fingerprint.shown(Fingerprint.of(own));
            }
        throw new GeneralSecurityException("there is no key with a certificate");
    }

    private static char @Nullable [] password(SslBundle bundle) {
        String given = bundle.getKey().getPassword();
        String password = given == null ? bundle.getStores().getKeyStorePassword() : given;
        return password == null ? null : password.toCharArray();
    }

    /** What the key signs, the certificate must know; nobody could shake hands with us otherwise. */
    private static boolean fits(@Nullable Key key, X509Certificate own) throws GeneralSecurityException {
        if (!(key instanceof PrivateKey mine)) return false;
        String algorithm = SIGNATURES.get(mine.getAlgorithm());
        if (algorithm == null) return true;
        byte[] signed = mine.getAlgorithm().getBytes(StandardCharsets.US_ASCII);
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(mine);
        signature.update(signed);
        byte[] mark = signature.sign();
        signature.initVerify(own.getPublicKey());
        signature.update(signed);
        return signature.verify(mark);
    }
}
