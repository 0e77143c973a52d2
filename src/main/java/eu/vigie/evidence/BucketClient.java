package eu.vigie.evidence;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSupplier;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/** Speaks to the store as all of them understand it: no checksums in trailers and no signed chunks, which many refuse. */
final class BucketClient {

    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration CONNECTION = Duration.ofSeconds(5);

    private BucketClient() {}

    static S3Client of(BucketSettings settings) {
        return builder(settings).build();
    }

    static S3ClientBuilder builder(BucketSettings settings) {
        S3ClientBuilder client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTION)
                        .socketTimeout(ANSWER))
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build())
                .credentialsProvider(credentials(settings));
        if (!settings.endpoint().isBlank()) client.endpointOverride(URI.create(settings.endpoint()));
        return client;
    }

    private static AwsCredentialsProvider credentials(BucketSettings settings) {
        if (!settings.accessKey().isBlank())
            return StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
        if (settings.credentials().isBlank())
            return DefaultCredentialsProvider.builder().build();
        return ProfileCredentialsProvider.builder()
                .profileFile(ProfileFileSupplier.reloadWhenModified(
                        Path.of(settings.credentials()), ProfileFile.Type.CREDENTIALS))
                .build();
    }
}
