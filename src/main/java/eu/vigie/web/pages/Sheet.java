package eu.vigie.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One opening of a form, named by a hidden field of it, and what is typed on it. */
final class Sheet {

    /** The parameter that names the sheet. */
    static final String NAME = "draft.sheet";

    /** The parameter that names the form, where it is kept and not sent. */
    static final String FORM = "draft.form";

    private static final Pattern NAMED = Pattern.compile("[A-Za-z0-9.-]{1,60}");

    /** What stands for nothing that a person typed. */
    private static final Set<String> NOT_TYPED = Set.of("_csrf", FORM, KeptForms.MARK);

    /** What a page put there for itself. */
    private static final Set<String> NOT_READ = Set.of(NAME, "once", "version", "was", "number", "upTo");

    private Sheet() {}

    /** Null where the form has none, or one that no page made. */
    static @Nullable String of(HttpServletRequest request) {
        String sheet = request.getParameter(NAME);
        return sheet != null && NAMED.matcher(sheet).matches() ? sheet : null;
    }

    /** What was typed, as a browser would send it again. */
    static String typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(one -> !NOT_TYPED.contains(one.getKey()))
                .flatMap(
                        one -> Arrays.stream(one.getValue()).map(value -> encoded(one.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    /** The same to be read: every value that is not empty, several of one name beside each other. */
    static Map<String, String> read(String typed) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : typed.split("&")) {
            String[] parts = pair.split("=", 2);
            String name = decoded(parts[0]);
            String value = parts.length < 2 ? "" : decoded(parts[1]);
            if (!value.isBlank() && !NOT_READ.contains(name) && !aloneIn(values, name))
                values.merge(
                        whole(name), value, (one, other) -> one + (whole(name).equals(name) ? ", " : " ") + other);
        }
        return values;
    }

    /** A zone is chosen already where nobody has said a date. */
    private static boolean aloneIn(Map<String, String> values, String name) {
        return name.endsWith(".zone") && !values.containsKey(whole(name));
    }

    /** Date, time and zone are read as one moment. */
    private static String whole(String name) {
        return name.replaceFirst("\\.(?:date|time|zone)$", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
