package eu.vigie.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Once a new key is in the folder, the keys of all files are wrapped by it; when that is done, the old one opens nothing any more
 * and may be taken away. The bytes are not read.
 */
@Component
class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final int AT_A_TIME = 200;

    private final KeyFolder folder;
    private final DataKeys keys;
    private final KeyRows rows;

    /** Makes the first key, if there is none and none was ever used: a folder that is not there today must not be filled anew. */
    KeyRotation(KeyFolder folder, DataKeys keys, KeyRows rows, Clock clock) {
        this.folder = folder;
        this.keys = keys;
        this.rows = rows;
        Set<String> missing = rows.used();
        List<String> there = folder.ids();
        missing.removeAll(Set.copyOf(there));
        if (!missing.isEmpty())
            LOG.error("Keys of evidence are not in {}: {}. What they close cannot be read.", folder.path(), missing);
        else if (there.isEmpty()) first(clock);
        warnOfOpenKeys(there);
    }

    private void first(Clock clock) {
        try {
            LOG.info("Evidence: a key was made in {}; back it up apart from the data", folder.path());
            KeyFiles.make(folder.path(), clock.instant());
        } catch (IOException notMade) {
            throw new UncheckedIOException(notMade);
        }
    }

    private void warnOfOpenKeys(List<String> there) {
        try {
            for (String id : there)
                if (KeyFiles.open(folder.path().resolve(id + KeyFolder.ENDING)))
                    LOG.warn("{}{} of the keys of evidence can be read by others than its owner", id, KeyFolder.ENDING);
        } catch (IOException notAsked) {
            LOG.warn("who may read the keys of evidence is not known", notAsked);
        }
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void rewrap() {
        String current = folder.current().map(KeyFolder.NamedKey::id).orElse(null);
        if (current == null) return;
        for (String old : rows.used()) if (!old.equals(current)) rewrap(old, current);
    }

    private void rewrap(String old, String current) {
        int files = 0;
        String after = "";
        try {
            for (List<Place> some = rows.under(old, after, AT_A_TIME); !some.isEmpty(); ) {
                files += rows.rewrapped(again(some));
                after = some.get(some.size() - 1).storage();
                some = rows.under(old, after, AT_A_TIME);
            }
        } catch (KeyMissing cannot) {
            LOG.error("The key {} of evidence cannot be retired: {}", old, cannot.getMessage());
            return;
        }
        LOG.info("Keys of {} files of evidence are wrapped by {} now; {} opens nothing any more", files, current, old);
    }

    private Map<Place, WrappedKey> again(List<Place> some) {
        Map<Place, WrappedKey> again = new LinkedHashMap<>();
        for (Place place : some) again.put(place, keys.again(place));
        return again;
    }
}
