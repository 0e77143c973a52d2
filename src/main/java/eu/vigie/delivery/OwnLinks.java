package eu.vigie.delivery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes and reads the links of letters. */
@Component
class OwnLinks {

    private static final int BYTES = 16;
    private static final String PATH = "/letter/";
    private static final String OWN = PATH + "own";
    private static final Pattern PLACE = Pattern.compile(OWN + "\\b");
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})-([0-9a-f]{" + 2 * BYTES + "})");

    private final LinkSecret secret;
    private final String base;

    OwnLinks(LinkSecret secret, @Value("${vigie.base-url:http://127.0.0.1:8080}") String base) {
        this.secret = secret;
        this.base = base;
    }

    String placeholder() {
        return base + OWN;
    }

    String of(long row) {
        return base + PATH + token(row);
    }

    /** The words with the row's own link in them; the site's address is the one the letter was written with. */
    String in(String words, long row) {
        return words.contains(OWN) ? PLACE.matcher(words).replaceAll(PATH + token(row)) : words;
    }

    /** The row that a token names; empty when it names none or the seal is not ours. */
    Optional<Long> row(String token) {
        Matcher parts = TOKEN.matcher(token);
        return parts.matches() && seal().fits(Long.parseLong(parts.group(1)), parts.group(2))
                ? Optional.of(Long.valueOf(parts.group(1)))
                : Optional.empty();
    }

    private String token(long row) {
        return row + "-" + seal().of(row);
    }

    private Seal seal() {
        return new Seal("letter link", secret.get(), BYTES);
    }
}
