package eu.vigie.evidence;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bucket in which evidence is kept, and who may. A setting that is missing or unusable is named when Vigie starts.
 *
 * @param endpoint address of an S3-compatible store; empty: that of the region at AWS
 * @param region empty where there is an endpoint: {@code us-east-1}, which such stores expect
 * @param pathStyle whether the bucket stands in the path of addresses, and not in the name of the host
 * @param accessKey empty, together with the secret: as {@code credentials} says
 * @param credentials a file with a {@code [default]} profile, read again when it changes; empty: what the environment of the
 *     process offers by the usual names, or the role of its machine
 */
record BucketSettings(
        String endpoint,
        String region,
        String bucket,
        boolean pathStyle,
        String accessKey,
        String secretKey,
        String credentials) {

    private static final String PREFIX = "VIGIE_EVIDENCE_S3_";

    BucketSettings {
        if (bucket.isBlank()) throw wrong("BUCKET", "names no bucket");
        if (endpoint.isBlank() && region.isBlank()) throw wrong("ENDPOINT", "or _REGION says where the bucket is");
        if (accessKey.isBlank() != secretKey.isBlank())
            throw wrong("ACCESS_KEY", "and " + PREFIX + "SECRET_KEY go together");
        if (!credentials.isBlank() && !Files.isReadable(Path.of(credentials)))
            throw wrong("CREDENTIALS_FILE", "cannot be read: " + credentials);
        if (region.isBlank()) region = "us-east-1";
        if (!endpoint.isBlank()) address(endpoint);
    }

    private static void address(String endpoint) {
        URI address;
        try {
            address = URI.create(endpoint);
        } catch (IllegalArgumentException unreadable) {
            throw wrong("ENDPOINT", "is no address: " + endpoint);
        }
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getUserInfo() != null)
            throw wrong("ENDPOINT", "is https://host, without a name or password, and not " + endpoint);
    }

    private static IllegalStateException wrong(String name, String sentence) {
        return new IllegalStateException(PREFIX + name + " " + sentence);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "bucket " + bucket + " at " + (endpoint.isBlank() ? region : endpoint);
    }
}
