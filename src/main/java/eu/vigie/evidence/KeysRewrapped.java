package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys of files were wrapped by another key; the bytes stayed as they were.
 *
 * @param keyId the key that wraps them now
 * @param before those that did until then
 * @param files evidence and files that have not arrived whole
 */
public record KeysRewrapped(String keyId, Collection<String> before, int files, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "evidence_keys_rewrapped";
    }

    @Override
    public @Nullable String breach() {
        return null;
    }

    @Override
    public String subject() {
        return "evidence_key:" + keyId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("before", List.copyOf(before), "files", files);
    }
}
