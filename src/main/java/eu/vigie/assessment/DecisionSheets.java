package eu.vigie.assessment;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import eu.vigie.breach.Breach;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions on paper: fills the page with what {@link DecisionPage} says; every value is escaped. */
@Component
class DecisionSheets {

    private final Template page = Mustache.compiler().withEscaper(Escapers.HTML).compile(source());

    String page(Breach breach, DecisionOnRecord one, @Nullable Snapshot snapshot, Locale locale) {
        return page.execute(new DecisionPage(breach, one, snapshot, new SheetWords(locale)).vocabulary());
    }

    private static String source() {
        String resource = "/letters/assessment/decision.xhtml";
        try (InputStream text = Objects.requireNonNull(DecisionSheets.class.getResourceAsStream(resource), resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
