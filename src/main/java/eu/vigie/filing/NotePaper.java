package eu.vigie.filing;

import eu.vigie.document.Letter;
import eu.vigie.document.PdfPrinter;
import eu.vigie.document.PrintedPage;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A note on paper: the letter's own body, already sanitised, on a page of ours. */
@Component
class NotePaper {

    private final PdfPrinter printer;
    private final PrintedPage page = PrintedPage.typeset("authority/cover-note.xhtml");

    NotePaper(PdfPrinter printer) {
        this.printer = printer;
    }

    byte[] print(Letter letter, CurrentForms.Current current, Locale locale) {
        Map<String, Object> vocabulary = new HashMap<>();
        vocabulary.put("language", FormTemplate.language(locale));
        vocabulary.put("subject", letter.subject());
        vocabulary.put("controller", current.dossier().organisation().name());
        vocabulary.put("exercise", current.dossier().breach().exercise());
        Wording words = new Wording(locale, current.dossier().zone());
        vocabulary.put("notice", words.say("page.exercise.notice"));
        vocabulary.put("mark", words.say("page.exercise"));
        String html = letter.html();
        vocabulary.put("body", html.substring(html.indexOf("<main>") + 6, html.lastIndexOf("</main>")));
        return printer.print(page.fill(vocabulary));
    }
}
