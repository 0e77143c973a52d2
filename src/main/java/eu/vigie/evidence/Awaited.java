package eu.vigie.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A file that comes in parts, and what opens its bytes.
 *
 * @param key null if it was begun before there were keys and no part has come since
 */
record Awaited(Upload upload, @Nullable WrappedKey key) {

    Place place() {
        return new Place(upload.breach(), upload.id(), key);
    }
}
