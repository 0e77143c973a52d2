package eu.vigie.filing.submission;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Signs a request as RFC 9421 says, with Ed25519 (section 3.3.6).
 *
 * @param components what is signed, by component name and in order: derived ones with {@code @}, headers in lower case
 * @param parameters the signature's parameters after the list of components, for example {@code ;created=1618884473}
 */
record MessageSignature(Map<String, String> components, String parameters) {

    /** Value of the header {@code Signature-Input}, without its label. */
    String input() {
        return components.keySet().stream().map(name -> '"' + name + '"').collect(Collectors.joining(" ", "(", ")"))
                + parameters;
    }

    /** Section 2.5: a line for each component, the parameters last, no line break at the end. */
    String base() {
        return components.entrySet().stream()
                        .map(component -> '"' + component.getKey() + "\": " + component.getValue() + '\n')
                        .collect(Collectors.joining())
                + "\"@signature-params\": " + input();
    }

    /** Value of the header {@code Signature}, without its label: a byte sequence (RFC 8941). */
    String sign(PrivateKey key) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(base().getBytes(StandardCharsets.US_ASCII));
            return ':' + Base64.getEncoder().encodeToString(signature.sign()) + ':';
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The request cannot be signed", impossible);
        }
    }
}
