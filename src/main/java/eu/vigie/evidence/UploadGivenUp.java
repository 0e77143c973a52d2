package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** The rest of a file did not come, and what had come was erased: by somebody, or by the house after its days. */
public record UploadGivenUp(Upload upload, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String breach() {
        return upload.breach();
    }

    @Override
    public String action() {
        return "evidence_upload_given_up";
    }

    @Override
    public String subject() {
        return "upload:" + upload.id();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("name", upload.name(), "size", upload.size(), "offset", upload.offset());
    }
}
