package eu.vigie.evidence;

import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A store that nobody knows stops the start: taken for the folder, it would fill a disk that nobody looks at. */
@Component
final class ChosenStore {

    static final String SETTING = "vigie.evidence.store";
    static final String BUCKET = "s3";

    private static final Set<String> KNOWN = Set.of("folder", BUCKET);

    ChosenStore(@Value("${" + SETTING + ":folder}") String name) {
        if (!KNOWN.contains(name.toLowerCase(Locale.ROOT)))
            throw new IllegalStateException("VIGIE_EVIDENCE_STORE is folder or s3, and not '" + name + "'");
    }
}
