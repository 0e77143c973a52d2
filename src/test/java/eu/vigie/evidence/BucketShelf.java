package eu.vigie.evidence;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a {@link SmallBucket} keeps, and how it lists that. */
final class BucketShelf {

    private static final int PAGE = 2;

    record Version(String id, byte[] bytes, boolean mark) {}

    record Upload(String key, int order, TreeMap<Integer, byte[]> parts) {}

    private final TreeMap<String, List<Version>> objects = new TreeMap<>();
    final TreeMap<String, Upload> uploads = new TreeMap<>();

    /** Of objects that are there or were, and of those that are not whole. */
    synchronized List<String> names() {
        var names = new ArrayList<>(objects.keySet());
        uploads.values().forEach(upload -> names.add(upload.key()));
        return names;
    }

    synchronized byte[] object(String key) {
        return Objects.requireNonNull(last(key)).bytes();
    }

    /** All bytes that were ever kept of that name and are there. */
    synchronized int versions(String key) {
        return objects.getOrDefault(key, List.of()).size();
    }

    synchronized String begin(String key) {
        var id = UUID.randomUUID().toString();
        uploads.put(id, new Upload(key, uploads.size(), new TreeMap<>()));
        return "<InitiateMultipartUploadResult><UploadId>" + id + "</UploadId></InitiateMultipartUploadResult>";
    }

    synchronized String uploadsOf(String prefix) {
        var said = new StringBuilder("<ListMultipartUploadsResult><IsTruncated>false</IsTruncated>");
        uploads.forEach((id, upload) -> {
            if (upload.key().startsWith(prefix))
                said.append(
                        "<Upload><Key>%s</Key><UploadId>%s</UploadId><Initiated>2026-11-24T10:00:%02dZ</Initiated></Upload>"
                                .formatted(upload.key(), id, upload.order()));
        });
        return said.append("</ListMultipartUploadsResult>").toString();
    }

    synchronized String partsOf(Upload upload, Map<String, String> query) {
        var after = Integer.parseInt(query.getOrDefault("part-number-marker", "0"));
        var rest = upload.parts().tailMap(after, false);
        var said = new StringBuilder("<ListPartsResult>");
        var last = after;
        for (var part : rest.entrySet().stream().limit(PAGE).toList()) {
            last = part.getKey();
            said.append("<Part><PartNumber>%d</PartNumber><ETag>%s</ETag><Size>%d</Size></Part>"
                    .formatted(last, tag(part.getValue()).replace("\"", "&quot;"), part.getValue().length));
        }
        said.append("<IsTruncated>%s</IsTruncated><NextPartNumberMarker>%d</NextPartNumberMarker>"
                .formatted(rest.size() > PAGE, last));
        return said.append("</ListPartsResult>").toString();
    }

    synchronized String versionsOf(String prefix) {
        var said = new StringBuilder("<ListVersionsResult><IsTruncated>false</IsTruncated>");
        objects.forEach((key, versions) -> {
            if (key.startsWith(prefix))
                for (var one : versions)
                    said.append("<%1$s><Key>%2$s</Key><VersionId>%3$s</VersionId></%1$s>"
                            .formatted(one.mark() ? "DeleteMarker" : "Version", key, one.id()));
        });
        return said.append("</ListVersionsResult>").toString();
    }

    synchronized String objectsOf(String prefix) {
        var said = new StringBuilder("<ListBucketResult><IsTruncated>false</IsTruncated>");
        objects.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> said.append("<Contents><Key>" + key + "</Key></Contents>"));
        return said.append("</ListBucketResult>").toString();
    }

    synchronized void keep(String key, byte[] bytes) {
        objects.computeIfAbsent(key, first -> new ArrayList<>())
                .add(new Version(UUID.randomUUID().toString(), bytes, false));
    }

    synchronized void delete(String key, @Nullable String version, boolean plain) {
        var versions = objects.computeIfAbsent(key, none -> new ArrayList<>());
        if (version == null && plain) versions.clear();
        else if (version == null) versions.add(new Version(UUID.randomUUID().toString(), new byte[0], true));
        else versions.removeIf(one -> one.id().equals(version));
        if (versions.isEmpty()) objects.remove(key);
    }

    synchronized @Nullable Version last(String key) {
        var versions = objects.get(key);
        return versions == null ? null : versions.get(versions.size() - 1);
    }

    static String tag(byte[] bytes) {
        return "\"" + HexFormat.of().formatHex(md5(bytes)) + "\"";
    }

    static byte[] md5(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("MD5").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
