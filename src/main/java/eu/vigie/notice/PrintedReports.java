package eu.vigie.notice;

import eu.vigie.breach.Breaches;
import eu.vigie.delivery.SentLetter;
import eu.vigie.document.Letter;
import eu.vigie.document.PdfPrinter;
import eu.vigie.document.PrintedPage;
import eu.vigie.estate.Estate;
import eu.vigie.refusal.NotFound;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The letter's own body, already sanitised, on a page of ours. */
@Component
class PrintedReports implements ReportPapers {

    private static final String BODY = "<main>";

    private final PrintedPage page = PrintedPage.typeset("customer/report.xhtml");
    private final Correspondence correspondence;
    private final NoticeTable notices;
    private final Previews previews;
    private final Audience audience;
    private final Versions versions;
    private final Breaches breaches;
    private final Estate estate;
    private final PdfPrinter printer;

    PrintedReports(
            Correspondence correspondence,
            NoticeTable notices,
            Previews previews,
            Audience audience,
            Versions versions,
            Breaches breaches,
            Estate estate,
            PdfPrinter printer) {
        this.correspondence = correspondence;
        this.notices = notices;
        this.previews = previews;
        this.audience = audience;
        this.versions = versions;
        this.breaches = breaches;
        this.estate = estate;
        this.printer = printer;
    }

    @Override
    public Optional<Paper> behind(String token) {
        return correspondence.behind(token).filter(ReceivedLetter::isReport).map(received -> {
            SentLetter letter = received.letter().letter();
            return print(received.breach(), Locale.forLanguageTag(letter.locale()), letter.subject(), letter.html());
        });
    }

    @Override
    public Paper of(long id) {
        NoticeRow notice = notices.get(id);
        if (notice.kind() != NoticeKind.RFO || notice.draftedBy() == null)
            throw new NotFound("report", String.valueOf(id));
        Locale wanted = locale(notice);
        Letter letter = previews.of(notice).stream()
                .filter(one -> one.locale().equals(wanted))
                .findFirst()
                .orElseThrow();
        return print(notice.breach(), wanted, letter.subject(), letter.html());
    }

    /** That of the customer's first contact. */
    private Locale locale(NoticeRow notice) {
        List<Addressee> addressees = audience.of(notice, breaches.get(notice.breach()));
        Locale wanted =
                addressees.isEmpty() ? notice.locale() : addressees.get(0).locale();
        return LetterWriter.locale(wanted, notice.locale(), versions.of(notice));
    }

    private Paper print(String breach, Locale locale, String subject, String html) {
        Map<String, Object> vocabulary = new HashMap<>();
        vocabulary.put("language", locale.getLanguage());
        vocabulary.put("reference", breach);
        vocabulary.put("subject", subject);
        vocabulary.put("organisation", estate.organisation().name());
        vocabulary.put("exercise", breaches.get(breach).exercise());
        vocabulary.put("mark", new Words(locale).say("exercise"));
        vocabulary.put("body", html.substring(html.indexOf(BODY) + BODY.length(), html.lastIndexOf("</main>")));
        return new Paper(breach, locale, printer.print(page.fill(vocabulary)));
    }
}
