package eu.vigie.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * One bucket of an S3-compatible store. What is not there is {@link NoSuchFileException}; a store that does not answer, or not as
 * it should, is {@link StoreAway}, and the log says why.
 */
final class Bucket {

    /** A part of an object of which parts are missing, as the store has it. */
    record Part(int number, String tag, long length) {}

    private static final Logger LOG = LoggerFactory.getLogger(Bucket.class);
    private static final String SEALED = "application/octet-stream";

    private final String name;
    private final S3Client store;

    Bucket(BucketSettings settings, S3Client store) {
        this.name = settings.bucket();
        this.store = store;
    }

    void put(String key, Spool bytes) throws IOException {
        String digest = bytes.digest();
        ask(
                key,
                () -> store.putObject(
                        put -> put.bucket(name).key(key).contentMD5(digest).contentType(SEALED), body(bytes)));
    }

    long length(String key) throws IOException {
        return ask(
                key, () -> store.headObject(head -> head.bucket(name).key(key)).contentLength());
    }

    boolean has(String key) throws IOException {
        try {
            length(key);
            return true;
        } catch (NoSuchFileException not) {
            return false;
        }
    }

    /** All of it; a line that breaks is taken up again. The caller closes. */
    InputStream open(String key) throws IOException {
        return new BucketInput((from, tag) -> ask(
                key,
                () -> store.getObject(get ->
                        get.bucket(name).key(key).ifMatch(tag).range(from == 0 ? null : "bytes=" + from + "-"))));
    }

    /** Begins an object that is sent in parts, and answers what it is called by until it is whole. */
    String begin(String key) throws IOException {
        return ask(key, () -> store.createMultipartUpload(
                        create -> create.bucket(name).key(key).contentType(SEALED))
                .uploadId());
    }

    /** The first that was begun under that name and is not whole yet. */
    Optional<String> begun(String key) throws IOException {
        return unfinished(key).stream()
                .filter(one -> one.key().equals(key))
                .min(Comparator.comparing(MultipartUpload::initiated).thenComparing(MultipartUpload::uploadId))
                .map(MultipartUpload::uploadId);
    }

    private List<MultipartUpload> unfinished(String prefix) throws IOException {
        return ask(prefix, () -> store.listMultipartUploads(
                        list -> list.bucket(name).prefix(prefix))
                .uploads());
    }

    Part send(String key, String upload, int number, Spool bytes) throws IOException {
        String digest = bytes.digest();
        String tag = ask(key, () -> store.uploadPart(
                        part -> part.bucket(name)
                                .key(key)
                                .uploadId(upload)
                                .partNumber(number)
                                .contentMD5(digest),
                        body(bytes))
                .eTag());
        return new Part(number, tag, bytes.length());
    }

    /** Those that have arrived, by number. */
    List<Part> parts(String key, String upload) throws IOException {
        return ask(
                key,
                () -> store
                        .listPartsPaginator(list -> list.bucket(name).key(key).uploadId(upload))
                        .parts()
                        .stream()
                        .map(part -> new Part(part.partNumber(), part.eTag(), part.size()))
                        .toList());
    }

    /** From now on these parts are one object; others that were sent are gone. */
    void complete(String key, String upload, List<Part> parts) throws IOException {
        List<CompletedPart> all = parts.stream()
                .map(part -> CompletedPart.builder()
                        .partNumber(part.number())
                        .eTag(part.tag())
                        .build())
                .toList();
        ask(
                key,
                () -> store.completeMultipartUpload(complete ->
                        complete.bucket(name).key(key).uploadId(upload).multipartUpload(parted -> parted.parts(all))));
    }

    /** Nothing is left whose name begins so: no object, no version of one, and no part of one that was never whole. */
    void erase(String prefix) throws IOException {
        for (MultipartUpload one : unfinished(prefix))
            ask(
                    one.key(),
                    () -> store.abortMultipartUpload(
                            abort -> abort.bucket(name).key(one.key()).uploadId(one.uploadId())));
        for (Version one : versions(prefix))
            ask(
                    one.key(),
                    () -> store.deleteObject(
                            delete -> delete.bucket(name).key(one.key()).versionId(one.id())));
    }

    private record Version(String key, @Nullable String id) {}

    /** With the marks that stand for objects that somebody erased. A store that keeps no versions may not know the question. */
    private List<Version> versions(String prefix) throws IOException {
        return ask(prefix, () -> {
            try {
                return kept(prefix);
            } catch (S3Exception said) {
                if (BucketAnswer.unknown(said)) return objects(prefix);
                throw said;
            }
        });
    }

    private List<Version> kept(String prefix) {
        List<Version> all = new ArrayList<>();
        for (var page :
                store.listObjectVersionsPaginator(list -> list.bucket(name).prefix(prefix))) {
            page.versions().forEach(one -> all.add(new Version(one.key(), one.versionId())));
            page.deleteMarkers().forEach(one -> all.add(new Version(one.key(), one.versionId())));
        }
        return all;
    }

    private List<Version> objects(String prefix) {
        return store.listObjectsV2Paginator(list -> list.bucket(name).prefix(prefix)).contents().stream()
                .map(one -> new Version(one.key(), null))
                .toList();
    }

    private static RequestBody body(Spool bytes) {
        return RequestBody.fromContentProvider(bytes::read, bytes.length(), SEALED);
    }

    private static <T> T ask(String key, Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (S3Exception said) {
            if (BucketAnswer.missing(said)) throw new NoSuchFileException(key);
            if (BucketAnswer.full(said)) throw new DiskFull();
            if (BucketAnswer.abandoned(said)) throw OutOfStep.busy();
            LOG.error("the store of evidence refused: {}", said.getMessage());
            throw new StoreAway(said);
        } catch (SdkException away) {
            LOG.error("the store of evidence does not answer: {}", away.getMessage());
            throw new StoreAway(away);
        }
    }
}
