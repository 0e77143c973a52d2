package eu.vigie.source;

import eu.vigie.actor.Actor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sources, and what they prove themselves with. To be changed by an administrator; all of it is on the trail. */
public interface Sources {

    /** By name, all of them: a house has a handful. */
    List<Source> all();

    /** The source, or {@link eu.vigie.refusal.NotFound}. */
    Source get(String name);

    /** Names a new one; refuses a name that is taken, an adapter that nobody knows, a system that is none of ours. */
    Source create(NewSource wanted, Actor actor);

    /** Puts all but the name in the place of what is said of it. */
    Source change(String name, NewSource wanted, Actor actor);

    /** Which system answers under which host name. */
    Map<String, String> hosts(String name);

    /** Puts that table in the place of the present one; refuses systems that are none of ours. */
    void replaceHosts(String name, Map<String, String> hosts, Actor actor);

    /** Newest first, with those that were revoked. */
    List<SourceKey> keys(String name);

    /** Makes a token or a secret and shows it, once. Of secrets two are valid at a time, so that they can be exchanged. */
    String issue(String name, SourceKey.Purpose purpose, @Nullable String label, Actor actor);

    /**
     * Registers a client's certificate, given in PEM or by its SHA-256 fingerprint, and answers with the fingerprint. Refuses one
     * that was registered before, by whichever source: revoked stays revoked.
     */
    String register(String name, @Nullable String certificate, @Nullable String label, Actor actor);

    /** It counts no more, from now on. */
    void revoke(String name, long key, Actor actor);
}
