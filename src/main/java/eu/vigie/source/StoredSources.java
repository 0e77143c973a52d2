package eu.vigie.source;

import eu.vigie.actor.Actor;
import eu.vigie.identity.Secrets;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import eu.vigie.webhook.WebhookSecrets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sources as the database keeps them; each change is one transaction with its entry on the trail. */
@Component
class StoredSources implements Sources {

    /** While secrets are exchanged the old and the new one count. */
    private static final int MOST_SECRETS = 2;

    private final SourceTable table;
    private final KeyTable keys;
    private final SourceCheck check;
    private final WebhookSecrets secrets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredSources(
            SourceTable table,
            KeyTable keys,
            SourceCheck check,
            WebhookSecrets secrets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.keys = keys;
        this.check = check;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Source> all() {
        return table.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Source get(String name) {
        return table.find(name).orElseThrow(() -> new NotFound("source", name));
    }

    @Override
    @Transactional
    public Source create(NewSource wanted, Actor actor) {
        SourceCheck.notOfPeople(wanted.name());
        Source source = check.read(wanted, now());
        try {
            table.insert(source);
        } catch (DuplicateKeyException taken) {
            throw new InvalidInput(Fault.of("name", "source-taken", source.name()));
        }
        tell("source_created", source.name(), Map.of("adapter", source.adapter()), actor);
        return source;
    }

    @Override
    @Transactional
    public Source change(String name, NewSource wanted, Actor actor) {
        Source before = table.lock(name);
        Source after = check.read(wanted, before.createdAt());
        if (!after.name().equals(name)) throw new InvalidInput(Fault.of("name", "source-name-stays", name));
        table.update(after);
        tell("source_changed", name, Map.of("adapter", after.adapter(), "closed", after.closed()), actor);
        return after;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> hosts(String name) {
        return table.hosts(get(name).name());
    }

    @Override
    @Transactional
    public void replaceHosts(String name, Map<String, String> hosts, Actor actor) {
        var small = new TreeMap<String, String>();
        hosts.forEach((host, system) -> small.put(host.strip().toLowerCase(Locale.ROOT), system.strip()));
        check.hosts(small);
        table.replaceHosts(table.lock(name).name(), small);
        tell("source_hosts_replaced", name, Map.of("hosts", small.size()), actor);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SourceKey> keys(String name) {
        return keys.of(get(name).name());
    }

    @Override
    @Transactional
    public String issue(String name, SourceKey.Purpose purpose, @Nullable String label, Actor actor) {
        String called = SourceCheck.label(label);
        table.lock(name);
        String shown =
                switch (purpose) {
                    case TOKEN -> token(name, called, actor);
                    case SECRET -> secret(name, called, actor);
                    case CERTIFICATE -> throw new IllegalArgumentException("A certificate is registered, not issued");
                };
        tell("source_key_issued", name, Map.of("purpose", code(purpose), "label", called), actor);
        return shown;
    }

    private String token(String name, String label, Actor actor) {
        String token = SourceTokens.PREFIX + Secrets.random(32);
        keys.insert(name, SourceKey.Purpose.TOKEN, label, Secrets.digest(token), null, actor.name(), now());
        return token;
    }

    private String secret(String name, String label, Actor actor) {
        long counting = keys.of(name).stream()
                .filter(key -> key.purpose() == SourceKey.Purpose.SECRET && key.revokedAt() == null)
                .count();
        if (counting >= MOST_SECRETS) throw new InvalidInput(Fault.of("", "source-secrets", MOST_SECRETS));
        String salt = Secrets.random(16);
        byte[] secret = secrets.bytes(WebhookSecrets.Purpose.INCOMING, name, salt);
        keys.insert(name, SourceKey.Purpose.SECRET, label, WebhookSecrets.digest(secret), salt, actor.name(), now());
        return WebhookSecrets.shown(secret);
    }

    @Override
    @Transactional
    public String register(String name, @Nullable String certificate, @Nullable String label, Actor actor) {
        String called = SourceCheck.label(label);
        String fingerprint = Fingerprint.read(certificate);
        table.lock(name);
        try {
            keys.insert(name, SourceKey.Purpose.CERTIFICATE, called, fingerprint, null, actor.name(), now());
        } catch (DuplicateKeyException taken) {
            throw new InvalidInput(Fault.of("certificate", "source-certificate-taken"));
        }
        String shown = Fingerprint.shown(fingerprint);
        tell(
                "source_key_issued",
                name,
                Map.of("purpose", code(SourceKey.Purpose.CERTIFICATE), "label", called, "fingerprint", shown),
                actor);
        return shown;
    }

    @Override
    @Transactional
    public void revoke(String name, long key, Actor actor) {
        table.lock(name);
        if (!keys.revoke(name, key, now())) throw new NotFound("key", String.valueOf(key));
        tell("source_key_revoked", name, Map.of("key", key), actor);
    }

    private void tell(String action, String name, Map<String, Object> details, Actor actor) {
        events.publishEvent(new SourceChanged(action, name, details, actor, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String code(SourceKey.Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }
}
