package eu.vigie.source.tls;

import eu.vigie.source.Fingerprint;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** The certificate of this house, and whose certificates it takes. A bundle that is renewed counts for whoever comes next. */
final class Identity {

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

    private void renew(SslBundle bundle) {
        try {
            context = context(bundle, known);
            fingerprint = fingerprint(bundle);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
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
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate own)
                return Fingerprint.shown(Fingerprint.of(own));
        throw new GeneralSecurityException("there is no key with a certificate");
    }
}
