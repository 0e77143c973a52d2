package eu.vigie.web.api;

import eu.vigie.identity.CurrentActor;
import eu.vigie.notice.PersonsToTell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The persons to tell, as a file that is read while it arrives; answers how many, and how many no wave so far was written to. */
@RestController
class PersonsApi {

    private final PersonsToTell persons;
    private final CurrentActor actor;

    PersonsApi(PersonsToTell persons, CurrentActor actor) {
        this.persons = persons;
        this.actor = actor;
    }

    @PutMapping(value = "/api/breaches/{reference}/persons", consumes = "text/csv")
    Map<String, Long> replace(@PathVariable String reference, InputStream csv) throws IOException {
        // A decoder of its own reports bytes that are no UTF-8; the usual one would quietly replace them.
        try (Reader lines = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8.newDecoder()))) {
            long listed = persons.replace(reference, lines, actor.get());
            return Map.of("persons", listed, "untold", persons.untold(reference));
        }
    }
}
