package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.document.PrintedPage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For people: the page to read it on, how to check it, and the key to check it with. */
@Component
@Order(9)
class ReadingChapter implements Chapter {

    private final PrintedPage page = PrintedPage.of("register/package.xhtml");
    private final PrintedPage instructions = PrintedPage.text("register/package.txt");
    private final PackagePage words;

    ReadingChapter(PackagePage words) {
        this.words = words;
    }

    @Override
    public boolean standsIn(CaseFile about) {
        return true;
    }

    @Override
    public void write(CaseFile about, Archive archive) throws IOException {
        CustomerPart part = about.part();
        Map<String, Object> vocabulary = Map.of(
                "reference", about.reference(),
                "archive", about.name(),
                "exercise", about.breach().exercise(),
                "customer", part == null ? false : part.customer(),
                "key", about.key().verifierKey(),
                "languages", List.of(words.vocabulary(about, Locale.FRENCH), words.vocabulary(about, Locale.ENGLISH)));
        archive.add("index.html", out -> out.write(page.fill(vocabulary).getBytes(UTF_8)));
        archive.add("README.txt", out -> out.write(instructions.fill(vocabulary).getBytes(UTF_8)));
        archive.add(Manifest.KEY, out -> out.write((about.key().verifierKey() + "\n").getBytes(UTF_8)));
        archive.add(Manifest.PEM, out -> out.write(about.key().pem().getBytes(UTF_8)));
    }
}
