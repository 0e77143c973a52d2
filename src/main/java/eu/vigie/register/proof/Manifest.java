package eu.vigie.register.proof;

import java.util.LinkedHashMap;
import java.util.Map;

/** SHA-256 of every file, as {@code sha256sum -c} reads it. */
record Manifest(Map<String, String> digests) {

    static final String NAME = "manifest.sha256";
    static final String SIGNATURE = "manifest.sha256.sig";
    static final String CHECKPOINT = "checkpoint";
    static final String KEY = "key.txt";
    static final String PEM = "key.pem";

    static Manifest of(Map<String, String> digests) {
        return new Manifest(new LinkedHashMap<>(digests));
    }

    /** Reads what {@link #written()} writes; refuses anything else with {@link IllegalArgumentException}. */
    static Manifest of(String written) {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String line : written.split("\n")) {
            if (!line.matches("[0-9a-f]{64}  .+")) throw new IllegalArgumentException(line);
            if (digests.put(line.substring(66), line.substring(0, 64)) != null)
                throw new IllegalArgumentException(line);
        }
        return new Manifest(digests);
    }

    String written() {
        StringBuilder lines = new StringBuilder();
        digests.forEach(
                (name, digest) -> lines.append(digest).append("  ").append(name).append('\n'));
        return lines.toString();
    }
}
