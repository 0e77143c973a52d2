package eu.vigie.anchor;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;

/**
 * Whether an answer is the stamp that was asked for (RFC 3161, section 2.2): granted, over this digest, with this nonce, signed by
 * a certificate that may stamp times; and, where authorities are named, led to by one of them as of the instant that it states.
 */
final class TimeStampCheck {

    private final List<X509Certificate> authorities;

    /** Those trusted; with none, whoever has a certificate of their own making passes. */
    TimeStampCheck(List<X509Certificate> authorities) {
        this.authorities = List.copyOf(authorities);
    }

    /** The stamp, or an {@link IOException} that says what is wrong with it. */
    Stamp checked(TimeStampRequest request, byte[] answer) throws IOException {
        try {
            TimeStampResponse response = new TimeStampResponse(answer);
            // Status, digest, nonce, policy; a refusal has no token.
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) throw new IOException("refused: " + response.getStatusString());
            return signed(token, answer);
        } catch (TSPException | GeneralSecurityException | OperatorCreationException wrong) {
            throw new IOException("not the stamp that was asked for: " + wrong.getMessage(), wrong);
        } catch (IllegalArgumentException | ClassCastException unreadable) {
            throw new IOException("no time stamp: " + unreadable.getMessage(), unreadable);
        }
    }

    private Stamp signed(TimeStampToken token, byte[] answer)
            throws TSPException, GeneralSecurityException, OperatorCreationException {
        X509CertificateHolder signer = signer(token);
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        Date at = token.getTimeStampInfo().getGenTime();
        if (!authorities.isEmpty()) trusted(token, converted(signer), at);
        return new Stamp(answer, at.toInstant(), signer.getSubject().toString());
    }

    @SuppressWarnings("unchecked")
    private static X509CertificateHolder signer(TimeStampToken token) throws TSPException {
        Collection<X509CertificateHolder> found =
                token.getCertificates().getMatches((Selector<X509CertificateHolder>) token.getSID());
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new TSPException("without the certificate of who signed it"));
    }

    private void trusted(TimeStampToken token, X509Certificate signer, Date at) throws GeneralSecurityException {
        if (authorities.contains(signer)) return;
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        PKIXBuilderParameters path = new PKIXBuilderParameters(
                authorities.stream().map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet()), target);
        path.setRevocationEnabled(false);
        path.setDate(at);
        List<X509Certificate> sent = new ArrayList<>();
        for (X509CertificateHolder one : token.getCertificates().getMatches(null)) sent.add(converted(one));
        path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
        CertPathBuilder.getInstance("PKIX").build(path);
    }

    private static X509Certificate converted(X509CertificateHolder holder) throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(holder);
    }
}
