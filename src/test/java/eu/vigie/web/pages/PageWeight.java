package eu.vigie.web.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** What a page weighs on the wire, compressed, with all that it loads; the diagram itself is not counted. */
final class PageWeight {

    /** Bytes at most. */
    static final int MOST = 100_000;

    private static final Pattern LOADED =
            Pattern.compile("(?:<link rel=\"(?:stylesheet|icon)\" href|<script src|<img src)=\"([^\"]+)\"");
    private static final Pattern DIAGRAM = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL);

    private final Visitor visitor;
    private final Map<String, Integer> loaded = new HashMap<>();

    PageWeight(Visitor visitor) {
        this.visitor = visitor;
    }

    int of(String page) {
        int parts = LOADED.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .mapToInt(address -> loaded.computeIfAbsent(
                        address, one -> compressed(visitor.get(one).body())))
                .sum();
        return compressed(DIAGRAM.matcher(page).replaceAll("")) + parts;
    }

    private static int compressed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }
}
