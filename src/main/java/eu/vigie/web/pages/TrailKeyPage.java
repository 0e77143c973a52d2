package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.audit.PublicKey;
import eu.vigie.audit.Seals;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The public keys of the trail, open to everybody: what packages and checkpoints are compared with. Plain text, one key a line. */
@Controller
class TrailKeyPage {

    private final Seals seals;

    TrailKeyPage(Seals seals) {
        this.seals = seals;
    }

    @GetMapping("/trail-key")
    ResponseEntity<String> keys() {
        String lines = seals.keys().stream().map(PublicKey::verifierKey).collect(Collectors.joining("\n", "", "\n"));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8))
                .body(lines);
    }
}
