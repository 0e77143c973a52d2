package eu.vigie.source.tls;

import eu.vigie.source.Fingerprint;
import eu.vigie.source.SourceCertificates;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.springframework.stereotype.Component;

/**
 * Takes a client's certificate if its fingerprint is registered by a source, whoever signed it and until when it is valid (RFC 5425,
 * section 5.1): it counts until it is revoked here. That the client has its key, TLS has it prove.
 */
@Component
class KnownCertificates extends X509ExtendedTrustManager {

    private final SourceCertificates certificates;

    KnownCertificates(SourceCertificates certificates) {
        this.certificates = certificates;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (chain.length == 0) throw new CertificateException("no certificate is shown");
        String fingerprint = Fingerprint.of(chain[0]);
        boolean known;
        try {
            known = certificates.find(fingerprint).isPresent();
        } catch (RuntimeException unreachable) {
            throw new CertificateException("certificates cannot be looked up now", unreachable);
        }
        if (!known) throw new CertificateException("no source has the certificate " + Fingerprint.shown(fingerprint));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        throw new CertificateException("this house calls nobody here");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        throw new CertificateException("this house calls nobody here");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        throw new CertificateException("this house calls nobody here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
