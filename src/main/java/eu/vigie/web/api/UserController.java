package eu.vigie.web.api;

import eu.vigie.identity.Accounts;
import eu.vigie.identity.ApiTokens;
import eu.vigie.identity.CurrentActor;
import eu.vigie.identity.NewPerson;
import eu.vigie.identity.Person;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Who works here. */
@RestController
@RequestMapping("/api/users")
class UserController {

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final CurrentActor actor;

    UserController(Accounts accounts, ApiTokens tokens, CurrentActor actor) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.actor = actor;
    }

    @GetMapping
    Page<Person> list(Slice slice) {
        return Page.of(accounts.after(slice.after(), slice.rows(), actor.get()), slice, person -> person.name()
                .toLowerCase(Locale.ROOT));
    }

    @PostMapping
    ResponseEntity<Person> create(@RequestBody NewPerson wanted) {
        Person person = accounts.create(wanted, actor.get());
        URI location = UriComponentsBuilder.fromPath("/api/users/{name}").build(person.name());
        return ResponseEntity.created(location).body(person);
    }

    /** A token is shown once: only its digest is kept. */
    @PostMapping("/{name}/tokens")
    ResponseEntity<Map<String, String>> issue(@PathVariable String name, @RequestBody NewToken wanted) {
        String label = wanted.label();
        if (label == null || label.isBlank() || label.length() > 120) {
            throw new InvalidInput(Fault.of("label", "token-label"));
        }
        return ResponseEntity.status(201).body(Map.of("token", tokens.issue(name, label, actor.get())));
    }

    record NewToken(@Nullable String label) {}
}
