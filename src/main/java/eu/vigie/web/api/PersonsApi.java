package eu.vigie.web.api;

import eu.vigie.identity.CurrentActor;
import eu.vigie.notice.PersonsToTell;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The persons to tell, as a file that is read while it arrives. */
@RestController
class PersonsApi {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final PersonsToTell persons;
    private final CurrentActor actor;

    PersonsApi(PersonsToTell persons, CurrentActor actor) {
        this.persons = persons;
        this.actor = actor;
    }

    @PutMapping(value = "/api/breaches/{reference}/persons", consumes = "text/csv")
    Map<String, Long> replace(@PathVariable String reference, InputStream csv) throws IOException {
        // A decoder of its own reports bytes that are no UTF-8; the usual one would quietly replace them.
        try (PushbackReader lines = new PushbackReader(
                new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8.newDecoder())))) {
            skipByteOrderMark(lines);
            return Map.of("persons", persons.replace(reference, lines, actor.get()));
        }
    }

    private static void skipByteOrderMark(PushbackReader lines) throws IOException {
        try {
            int first = lines.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) lines.unread(first);
        } catch (CharacterCodingException broken) {
            throw new InvalidInput(Fault.of("", "file-broken"));
        }
    }
}
