package eu.vigie.evidence;

import java.util.Set;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What an answer of the store means that is no consent. */
final class BucketAnswer {

    private static final Set<String> FULL =
            Set.of("QuotaExceeded", "XMinioStorageFull", "XMinioAdminBucketQuotaExceeded", "InsufficientStorage");

    private BucketAnswer() {}

    /** Nothing lies there. A question without a body is answered without a code. */
    static boolean missing(S3Exception said) {
        return said.statusCode() == 404 && Set.of("NoSuchKey", "NotFound", "").contains(code(said));
    }

    static boolean full(S3Exception said) {
        return said.statusCode() == 507 || FULL.contains(code(said));
    }

    /** Somebody gave up or ended the object meanwhile whose part was sent. */
    static boolean abandoned(S3Exception said) {
        return code(said).equals("NoSuchUpload");
    }

    /** The store does not have that kind of question. */
    static boolean unknown(S3Exception said) {
        return said.statusCode() == 501;
    }

    static String code(S3Exception said) {
        String code =
                said.awsErrorDetails() == null ? null : said.awsErrorDetails().errorCode();
        return code == null ? "" : code;
    }
}
