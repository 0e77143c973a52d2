package eu.vigie.evidence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Evidence in a bucket, where that was chosen. The folder stays: what was kept there before is read there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = ChosenStore.SETTING, havingValue = ChosenStore.BUCKET)
class BucketConfiguration {

    @Bean
    Bucket bucket(
            @Value("${vigie.evidence.s3.endpoint:}") String endpoint,
            @Value("${vigie.evidence.s3.region:}") String region,
            @Value("${vigie.evidence.s3.bucket:}") String bucket,
            @Value("${vigie.evidence.s3.path-style:false}") boolean pathStyle,
            @Value("${vigie.evidence.s3.access-key:}") String accessKey,
            @Value("${vigie.evidence.s3.secret-key:}") String secretKey,
            @Value("${vigie.evidence.s3.credentials-file:}") String credentials) {
        BucketSettings settings =
                new BucketSettings(endpoint, region, bucket, pathStyle, accessKey, secretKey, credentials);
        Bucket opened = new Bucket(settings, BucketClient.of(settings));
        BucketCheck.of(settings, opened);
        return opened;
    }

    @Bean
    @Primary
    BucketStore bucketStore(Bucket bucket, FolderStore folder, DataKeys keys) {
        return new BucketStore(bucket, folder, keys);
    }

    @Bean
    @Primary
    BucketParts bucketParts(Bucket bucket, BucketStore whole, FolderStore folder, FolderParts parts, DataKeys keys) {
        return new BucketParts(bucket, whole, folder, parts, keys);
    }
}
