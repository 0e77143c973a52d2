package eu.vigie.evidence;

/**
 * The key of one file, encrypted.
 *
 * @param keyId name of the key of the {@link KeyFolder} that opens it
 * @param wrapped nonce, ciphertext and tag, in base64
 */
record WrappedKey(String keyId, String wrapped) {}
