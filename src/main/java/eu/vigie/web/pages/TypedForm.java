package eu.vigie.web.pages;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A form in which people write at length, and the page on which it stands: two addresses that begin alike.
 *
 * @param kind what it is about, as the last part of a key of words
 * @param stem how both addresses begin, or the whole of them
 * @param form how the address goes on to which it is sent
 * @param page how the address of the page goes on
 */
record TypedForm(String kind, Pattern stem, String form, String page) {

    /** One that is sent to the address of its page. */
    static TypedForm at(String kind, String address) {
        return at(kind, address, "", "");
    }

    static TypedForm at(String kind, String stem, String form, String page) {
        return new TypedForm(kind, Pattern.compile(stem), form, page);
    }

    boolean sentTo(String address) {
        return stem(address, form).isPresent();
    }

    /** The address to which it is sent, where it stands on that page. */
    Optional<String> on(String address) {
        return stem(address, page).map(stem -> stem + form);
    }

    /** The address of the page on which it stands, where it is sent to that address. */
    Optional<String> from(String address) {
        return stem(address, form).map(stem -> stem + page);
    }

    private Optional<String> stem(String address, String end) {
        return Optional.of(address)
                .filter(whole -> whole.endsWith(end))
                .map(whole -> whole.substring(0, whole.length() - end.length()))
                .filter(start -> stem.matcher(start).matches());
    }
}
