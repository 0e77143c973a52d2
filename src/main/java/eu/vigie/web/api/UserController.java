package eu.vigie.web.api;

import eu.vigie.identity.Account;
import eu.vigie.identity.AccountKeeping;
import eu.vigie.identity.Accounts;
import eu.vigie.identity.ApiToken;
import eu.vigie.identity.ApiTokens;
import eu.vigie.identity.CurrentActor;
import eu.vigie.identity.NewPerson;
import eu.vigie.identity.Person;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Who works here. */
@RestController
@RequestMapping("/api/users")
class UserController {

    private final Accounts accounts;
    private final AccountKeeping keeping;
    private final AccountPatch patches;
    private final ApiTokens tokens;
    private final CurrentActor actor;

    UserController(
            Accounts accounts, AccountKeeping keeping, AccountPatch patches, ApiTokens tokens, CurrentActor actor) {
        this.accounts = accounts;
        this.keeping = keeping;
        this.patches = patches;
        this.tokens = tokens;
        this.actor = actor;
    }

    @GetMapping
    Page<Account> list(Slice slice) {
        return Page.of(accounts.after(slice.after(), slice.rows(), actor.get()), slice, account -> account.name()
                .toLowerCase(Locale.ROOT));
    }

    @PostMapping
    ResponseEntity<Person> create(@RequestBody NewPerson wanted) {
        Person person = accounts.create(wanted, actor.get());
        URI location = UriComponentsBuilder.fromPath("/api/users/{name}").build(person.name());
        return ResponseEntity.created(location).body(person);
    }

    @GetMapping("/{name}")
    Account get(@PathVariable String name) {
        return keeping.get(name, actor.get());
    }

    /** A merge patch (RFC 7396) of {@code email}, {@code phone}, {@code locale}, {@code roles} and {@code locked}. */
    @PatchMapping(
            path = "/{name}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    Account change(@PathVariable String name, @RequestBody JsonNode patch) {
        return keeping.change(name, patches.read(keeping.get(name, actor.get()), patch), actor.get());
    }

    /** Another password; sessions that began with the one before end. */
    @PostMapping("/{name}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(@PathVariable String name, @RequestBody NewPassword wanted) {
        keeping.setPassword(name, wanted.password(), actor.get());
    }

    /** Without themselves: they were shown once. */
    @GetMapping("/{name}/tokens")
    List<ApiToken> tokens(@PathVariable String name) {
        return tokens.of(name, actor.get());
    }

    /** A token is shown once: only its digest is kept. */
    @PostMapping("/{name}/tokens")
    ResponseEntity<Map<String, String>> issue(@PathVariable String name, @RequestBody NewToken wanted) {
        return ResponseEntity.status(201).body(Map.of("token", tokens.issue(name, wanted.label(), actor.get())));
    }

    @DeleteMapping("/{name}/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String name, @PathVariable long id) {
        tokens.revoke(name, id, actor.get());
    }

    record NewToken(@Nullable String label) {}

    record NewPassword(@Nullable String password) {
        @Override
        public String toString() {
            // The password must not reach a log.
            return "NewPassword[]";
        }
    }
}
