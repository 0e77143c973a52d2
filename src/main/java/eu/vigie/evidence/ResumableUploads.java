package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Trail;
import eu.vigie.breach.Breaches;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bytes first, then the row, as for evidence that comes at once; no transaction is open while bytes flow. */
@Component
class ResumableUploads implements Uploads {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_FINGERPRINT = 100;

    private final Breaches breaches;
    private final Trail trail;
    private final PartStore parts;
    private final UploadRows rows;

    ResumableUploads(Breaches breaches, Trail trail, PartStore parts, UploadRows rows) {
        this.breaches = breaches;
        this.trail = trail;
        this.parts = parts;
        this.rows = rows;
    }

    @Override
    public Upload begin(String breach, AnnouncedFile file, Actor actor) throws IOException {
        AnnouncedFile accepted = accepted(file);
        String reference = breaches.get(breach).reference();
        if (file.entry() != null) trail.entry(reference, file.entry());
        if (rows.unfinished(reference, MOST).size() >= MOST)
            throw new InvalidInput(Fault.of("", "too-many-uploads", MOST));
        String id = rows.add(reference, accepted, actor);
        return file.size() == 0 ? take(reference, id, 0, InputStream.nullInputStream(), actor) : get(reference, id);
    }

    private static AnnouncedFile accepted(AnnouncedFile file) {
        if (file.size() < 0) throw new InvalidInput(Fault.of("Upload-Length", "upload-length"));
        String name = AcceptedText.name(file.name());
        String kind = AcceptedText.kind(file.kind());
        String fingerprint = file.fingerprint() == null
                ? null
                : AcceptedText.of("fingerprint", file.fingerprint(), LONGEST_FINGERPRINT);
        return new AnnouncedFile(name, kind, file.entry(), file.size(), digest(file.sha256()), fingerprint);
    }

    private static @Nullable String digest(@Nullable String announced) {
        if (announced == null) return null;
        String digest = announced.toLowerCase(Locale.ROOT);
        if (!SHA256.matcher(digest).matches()) throw new InvalidInput(Fault.of("sha256", "digest-form"));
        return digest;
    }

    @Override
    public Upload get(String breach, String id) {
        return located(rows.find(breach, id).orElseThrow(() -> new NotFound("upload", id)));
    }

    @Override
    public List<Upload> unfinished(String breach) {
        return rows.unfinished(breach, MOST).stream().map(this::located).toList();
    }

    private Upload located(Upload upload) {
        if (upload.evidence() != null) return upload.with(upload.size());
        try {
            return upload.with(parts.size(upload.breach(), upload.id()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Upload take(String breach, String id, long offset, InputStream part, Actor actor) throws IOException {
        Upload upload = get(breach, id);
        if (upload.offset() != offset) throw OutOfStep.at(upload.offset());
        if (upload.evidence() != null) return upload;
        long missing = upload.size() - offset;
        long there = missing == 0 && offset > 0 ? offset : parts.append(breach, id, offset, missing, part);
        rows.touched(id);
        return there < upload.size() ? upload.with(there) : finish(upload.with(there), actor);
    }

    private Upload finish(Upload upload, Actor actor) throws IOException {
        String digest = parts.digest(upload.breach(), upload.id());
        String announced = rows.announced(upload.id());
        if (announced != null && !announced.equals(digest)) {
            giveUp(upload.breach(), upload.id(), actor);
            throw new InvalidInput(Fault.of("sha256", "digest-differs", digest));
        }
        parts.settle(upload.breach(), upload.id());
        return rows.finish(upload, new ByteStore.Stored(upload.id(), digest, upload.size()), actor);
    }

    @Override
    public void giveUp(String breach, String id, Actor actor) throws IOException {
        Upload upload = get(breach, id);
        if (parts.busy(breach, id)) throw OutOfStep.busy();
        if (!rows.giveUp(upload, actor)) throw OutOfStep.finished();
        parts.discard(breach, id);
    }
}
