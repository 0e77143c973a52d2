package eu.vigie.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Writes, reads and erases a small object when Vigie starts. What only the operator can mend stops the start; a store that does
 * not answer does not: duties and clocks of a case run without it.
 */
final class BucketCheck {

    private static final Logger LOG = LoggerFactory.getLogger(BucketCheck.class);

    private BucketCheck() {}

    static void of(BucketSettings settings, Bucket bucket) {
        String key = "vigie-check/" + UUID.randomUUID();
        try (Spool few = new Spool(Path.of(System.getProperty("java.io.tmpdir")))) {
            few.put(ByteBuffer.wrap(new byte[] {1}));
            bucket.put(key, few);
            bucket.length(key);
            bucket.erase(key);
            LOG.info("Evidence: {}", settings);
        } catch (StoreAway away) {
            judge(settings, away.said());
        } catch (IOException unexpected) {
            throw new UncheckedIOException("What was written to the " + settings + " is not there", unexpected);
        }
    }

    private static void judge(BucketSettings settings, Exception said) {
        if (said instanceof S3Exception answer && answer.statusCode() < 500)
            throw new IllegalStateException("VIGIE_EVIDENCE_S3_*: the " + settings + " answers " + answer.statusCode()
                    + " " + BucketAnswer.code(answer) + " when an object is written, read or erased."
                    + " Check bucket, region, keys and what they may do.");
        if (!(said instanceof S3Exception) && !(said.getCause() instanceof IOException))
            throw new IllegalStateException(
                    "VIGIE_EVIDENCE_S3_*: the " + settings + " cannot be asked: " + said.getMessage());
        LOG.error("Evidence: the {} does not answer; no evidence is taken in or read until it does", settings, said);
    }
}
