package eu.vigie.web.api;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.source.Adapters;
import eu.vigie.source.NewSource;
import eu.vigie.source.Reading;
import eu.vigie.source.Source;
import eu.vigie.source.SourceIntake;
import eu.vigie.source.SourceKey;
import eu.vigie.source.Sources;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may raise signals, and with what it proves who it is: for administrators. */
@RestController
@RequestMapping("/api/signal-sources")
class SourceController {

    private final Sources sources;
    private final SourceIntake intake;
    private final Adapters adapters;
    private final Permission permission;

    SourceController(Sources sources, SourceIntake intake, Adapters adapters, Permission permission) {
        this.sources = sources;
        this.intake = intake;
        this.adapters = adapters;
        this.permission = permission;
    }

    record NewKey(@Nullable String label) {}

    record Shown(String token) {}

    record ShownSecret(String secret) {}

    record NewCertificate(@Nullable String label, @Nullable String certificate) {}

    record Registered(String fingerprint) {}

    record All(List<Source> items, List<String> adapters) {}

    record Read(List<Reading> items) {}

    @GetMapping
    All list() {
        permission.require(Right.KEEP_SOURCES);
        return new All(sources.all(), adapters.names());
    }

    @PostMapping
    ResponseEntity<Source> create(@RequestBody NewSource wanted) {
        Source made = sources.create(wanted, permission.require(Right.KEEP_SOURCES));
        return ResponseEntity.created(URI.create("/api/signal-sources/" + made.name()))
                .body(made);
    }

    @GetMapping("/{name}")
    Source get(@PathVariable String name) {
        permission.require(Right.KEEP_SOURCES);
        return sources.get(name);
    }

    @PutMapping("/{name}")
    Source change(@PathVariable String name, @RequestBody NewSource wanted) {
        return sources.change(name, wanted, permission.require(Right.KEEP_SOURCES));
    }

    @GetMapping("/{name}/hosts")
    Map<String, String> hosts(@PathVariable String name) {
        permission.require(Right.KEEP_SOURCES);
        return sources.hosts(name);
    }

    @PutMapping("/{name}/hosts")
    Map<String, String> replaceHosts(@PathVariable String name, @RequestBody Map<String, String> hosts) {
        if (hosts.containsValue(null)) throw new InvalidInput(Fault.of("hosts", "text-missing"));
        sources.replaceHosts(name, hosts, permission.require(Right.KEEP_SOURCES));
        return sources.hosts(name);
    }

    /** Without themselves: they were shown once. */
    @GetMapping("/{name}/keys")
    List<SourceKey> keys(@PathVariable String name) {
        permission.require(Right.KEEP_SOURCES);
        return sources.keys(name);
    }

    @PostMapping("/{name}/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    Shown token(@PathVariable String name, @RequestBody NewKey wanted) {
        return new Shown(
                sources.issue(name, SourceKey.Purpose.TOKEN, wanted.label(), permission.require(Right.KEEP_SOURCES)));
    }

    @PostMapping("/{name}/secrets")
    @ResponseStatus(HttpStatus.CREATED)
    ShownSecret secret(@PathVariable String name, @RequestBody NewKey wanted) {
        return new ShownSecret(
                sources.issue(name, SourceKey.Purpose.SECRET, wanted.label(), permission.require(Right.KEEP_SOURCES)));
    }

    /** Of a client of syslog over TLS: in PEM, or its SHA-256 fingerprint. */
    @PostMapping("/{name}/certificates")
    @ResponseStatus(HttpStatus.CREATED)
    Registered certificate(@PathVariable String name, @RequestBody NewCertificate wanted) {
        return new Registered(
                sources.register(name, wanted.certificate(), wanted.label(), permission.require(Right.KEEP_SOURCES)));
    }

    @DeleteMapping("/{name}/keys/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String name, @PathVariable long key) {
        sources.revoke(name, key, permission.require(Right.KEEP_SOURCES));
    }

    /** What would become of a document; nothing is kept. */
    @PostMapping("/{name}/try")
    Read tryOut(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String adapter,
            @RequestBody(required = false) byte @Nullable [] body) {
        permission.require(Right.KEEP_SOURCES);
        String by = adapter == null ? sources.get(name).adapter() : adapter;
        return new Read(intake.tryOut(name, by, body == null ? new byte[0] : body));
    }
}
