package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an address says of what its page shows: words by name, so that every filter is a plain link. */
final class AddressWords {

    private final String page;
    private final Map<String, String> values;

    private AddressWords(String page, Map<String, String> values) {
        this.page = page;
        this.values = values;
    }

    /** Those of the names that the address has; others are not its page's. */
    static AddressWords of(String page, List<String> names, Map<String, String> address) {
        Map<String, String> values = new LinkedHashMap<>();
        names.forEach(name -> values.put(name, address.getOrDefault(name, "").strip()));
        return new AddressWords(page, values);
    }

    /** The same page with another value; an empty one is left out of the address. */
    public AddressWords with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.put(name, value);
        return new AddressWords(page, other);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    @Nullable
    String given(String name) {
        return value(name).isEmpty() ? null : value(name);
    }

    /** Its words but one: hidden fields of a form that asks for that one. */
    public Map<String, String> but(String name) {
        return values.entrySet().stream()
                .filter(one -> !one.getKey().equals(name) && !one.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** What follows the question mark. */
    public String words() {
        return but("").entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    public String address() {
        return page + "?" + words();
    }
}
