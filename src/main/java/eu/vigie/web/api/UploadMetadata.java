package eu.vigie.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.evidence.AnnouncedFile;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tus says of a file in {@code Upload-Metadata}: keys, each with its value in base64, between commas. */
record UploadMetadata(Map<String, String> values) {

    private static final String HEADER = "Upload-Metadata";

    static UploadMetadata read(String header) {
        Map<String, String> values = new HashMap<>();
        for (String pair : header.split(",")) {
            if (pair.isBlank()) continue;
            String[] parts = pair.strip().split(" ", 2);
            values.put(parts[0], parts.length < 2 ? "" : decoded(parts[1]));
        }
        return new UploadMetadata(values);
    }

    AnnouncedFile file(long size) {
        return new AnnouncedFile(
                values.getOrDefault("filename", ""),
                values.getOrDefault("kind", "other"),
                entry(values.get("entry")),
                size,
                values.get("sha256"),
                values.get("fingerprint"));
    }

    private static @Nullable Long entry(@Nullable String number) {
        if (number == null) return null;
        try {
            return Long.valueOf(number);
        } catch (NumberFormatException none) {
            throw new InvalidInput(Fault.of("entry", "not-found", "entry", number));
        }
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value.strip()), UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new InvalidInput(Fault.of(HEADER, "upload-metadata"));
        }
    }
}
