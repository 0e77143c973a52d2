package eu.vigie.document;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** A page of {@code templates} that is printed or packed, for example {@code register/package.xhtml}. */
public final class PrintedPage {

    private final Template template;

    private PrintedPage(String name, Mustache.Escaper escaper) {
        this.template = Mustache.compiler().withEscaper(escaper).compile(source(name));
    }

    /** A page of markup: every value is escaped. */
    public static PrintedPage of(String name) {
        return new PrintedPage(name, Escapers.HTML);
    }

    /** The same; a mark that French sets apart stays on the line of its word. */
    public static PrintedPage typeset(String name) {
        return new PrintedPage(name, text -> Escapers.HTML
                .escape(text)
                .replaceAll(" (?=[?!:;\u00BB])", "\u00A0")
                .replace("\u00AB ", "\u00AB\u00A0"));
    }

    /** A page of plain text: every value stands as it is. */
    public static PrintedPage text(String name) {
        return new PrintedPage(name, Escapers.NONE);
    }

    /** The page with these values in it. */
    public String fill(Map<String, ?> vocabulary) {
        return template.execute(vocabulary);
    }

    private static String source(String name) {
        String resource = "/letters/" + name;
        try (InputStream text = Objects.requireNonNull(PrintedPage.class.getResourceAsStream(resource), resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
