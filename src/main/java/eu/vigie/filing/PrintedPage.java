package eu.vigie.filing;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** A page of {@code templates/authority} as XHTML; every value is escaped. */
record PrintedPage(Template template) {

    static PrintedPage of(String name) {
        String resource = "/letters/authority/" + name + ".xhtml";
        try (InputStream text = Objects.requireNonNull(PrintedPage.class.getResourceAsStream(resource), resource)) {
            String source = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            return new PrintedPage(
                    Mustache.compiler().withEscaper(PrintedPage::escaped).compile(source));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As text; a mark that French sets apart stays on the line of its word. */
    private static String escaped(String text) {
        return Escapers.HTML
                .escape(text)
                .replaceAll(" (?=[?!:;\u00BB])", "\u00A0")
                .replace("\u00AB ", "\u00AB\u00A0");
    }

    String fill(Map<String, Object> vocabulary) {
        return template.execute(vocabulary);
    }
}
