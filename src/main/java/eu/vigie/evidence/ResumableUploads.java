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
import java.util.UUID;
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
    private final DataKeys keys;

    ResumableUploads(Breaches breaches, Trail trail, PartStore parts, UploadRows rows, DataKeys keys) {
        this.breaches = breaches;
        this.trail = trail;
        this.parts = parts;
        this.rows = rows;
        this.keys = keys;
    }

    @Override
    public Upload begin(String breach, AnnouncedFile file, Actor actor) throws IOException {
        AnnouncedFile accepted = accepted(file);
        String reference = breaches.get(breach).reference();
        if (file.entry() != null) trail.entry(reference, file.entry());
        if (rows.unfinished(reference, MOST).size() >= MOST)
            throw new InvalidInput(Fault.of("", "too-many-uploads", MOST));
        String id = UUID.randomUUID().toString();
        rows.add(reference, id, keys.make(reference, id), accepted, actor);
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
        return located(awaited(breach, id));
    }

    private Awaited awaited(String breach, String id) {
        return rows.find(breach, id).orElseThrow(() -> new NotFound("upload", id));
    }

    @Override
    public List<Upload> unfinished(String breach) {
        return rows.unfinished(breach, MOST).stream().map(this::listed).toList();
    }

    /** While the store is away nobody knows how much is there; that a file is awaited is known all the same. */
    private Upload listed(Awaited file) {
        try {
            return located(file);
        } catch (StoreAway unknown) {
            return file.upload();
        }
    }

    private Upload located(Awaited file) {
        Upload upload = file.upload();
        if (upload.evidence() != null) return upload.with(upload.size());
        try {
            return upload.with(parts.size(file.place()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Upload take(String breach, String id, long offset, long length, InputStream part, Actor actor)
            throws IOException {
        Awaited file = encrypted(awaited(breach, id));
        Upload upload = located(file);
        if (upload.offset() != offset) throw OutOfStep.at(upload.offset());
        if (upload.evidence() != null) return upload;
        long missing = upload.size() - offset;
        if (length > missing) throw new InvalidInput(Fault.of("", "upload-longer", upload.size()));
        long there = parts.isWhole(file.place()) ? offset : parts.append(file.place(), offset, missing, part);
        rows.touched(id);
        return there < upload.size() ? upload.with(there) : finish(upload.with(there), file.place(), actor);
    }

    /** One that was begun before there were keys goes on with a key; one that has arrived whole stays as it is. */
    private Awaited encrypted(Awaited file) throws IOException {
        Upload upload = file.upload();
        if (file.key() != null || upload.evidence() != null || parts.isWhole(file.place())) return file;
        rows.giveKey(upload.id(), keys.make(upload.breach(), upload.id()));
        return awaited(upload.breach(), upload.id());
    }

    private Upload finish(Upload upload, Place place, Actor actor) throws IOException {
        String digest = digest(place, upload.size());
        String announced = rows.announced(upload.id());
        if (announced != null && !announced.equals(digest)) {
            giveUp(upload.breach(), upload.id(), actor);
            throw new InvalidInput(Fault.of("sha256", "digest-differs", digest));
        }
        parts.settle(place, upload.size());
        return rows.finish(upload, digest, actor);
    }

    private String digest(Place place, long size) throws IOException {
        try {
            return parts.digest(place, size);
        } catch (ChangedBytes changed) {
            throw new DamagedEvidence();
        }
    }

    @Override
    public void giveUp(String breach, String id, Actor actor) throws IOException {
        Awaited file = awaited(breach, id);
        if (parts.busy(file.place())) throw OutOfStep.busy();
        if (!rows.giveUp(located(file), actor)) throw OutOfStep.finished();
        parts.discard(file.place());
    }
}
