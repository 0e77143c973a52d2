package eu.vigie.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets a letter see maps and lists and nothing else: no field or method of any object can be reached from a template. */
final class MapsOnly implements Mustache.Collector {

    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
        return value instanceof Collection<?> many ? many.iterator() : null;
    }

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
        return (from, key) -> from instanceof Map<?, ?> map && map.containsKey(key) ? map.get(key) : missing();
    }

    private static Object missing() {
        return Template.NO_FETCHER_FOUND;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return Collections.synchronizedMap(new HashMap<>());
    }
}
