package eu.vigie.notice;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.CaseRequest;
import eu.vigie.breach.RequestKind;
import eu.vigie.breach.RequestReceived;
import eu.vigie.delivery.Deliveries;
import eu.vigie.document.Letters;
import eu.vigie.estate.Estate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells a customer at once that its request came in, by whatever way it came. The letter has fixed words and says nothing of the
 * case that the customer was not told, so that nobody approves it; nor does it repeat what was asked: whoever holds a link could
 * else have us write to others what they like.
 */
@Component
class Acknowledgements {

    private static final String TEMPLATE = "customer/acknowledgement";

    private final NoticeTable notices;
    private final Letters letters;
    private final CaseVocabulary vocabularies;
    private final Audience audience;
    private final LetterWriter writer;
    private final Breaches breaches;
    private final Estate estate;
    private final Deliveries deliveries;
    private final Releases releases;

    Acknowledgements(
            NoticeTable notices,
            Letters letters,
            CaseVocabulary vocabularies,
            Audience audience,
            LetterWriter writer,
            Breaches breaches,
            Estate estate,
            Deliveries deliveries,
            Releases releases) {
        this.notices = notices;
        this.letters = letters;
        this.vocabularies = vocabularies;
        this.audience = audience;
        this.writer = writer;
        this.breaches = breaches;
        this.estate = estate;
        this.deliveries = deliveries;
        this.releases = releases;
    }

    @EventListener
    void received(RequestReceived received) {
        if (received.request().kind() == RequestKind.RFO) acknowledge(received.request());
    }

    private void acknowledge(CaseRequest request) {
        Breach breach = breaches.get(request.breach());
        long id = notices.add(
                request.breach(),
                NoticeKind.ACKNOWLEDGEMENT,
                TEMPLATE,
                estate.organisation().locale());
        notices.set(id, Map.of("request", request.id()));
        NoticeRow notice = notices.get(id);
        List<Addressee> addressees = audience.of(notice, breach);
        deliveries.queue(
                notice.owner(),
                breach.exercise(),
                writer.write(notice, breach.exercise(), version(notice, breach), addressees));
        releases.released(notice, addressees.size());
    }

    private Version version(NoticeRow notice, Breach breach) {
        var sources = new TreeMap<String, String>();
        var words = new TreeMap<String, String>();
        var known = vocabularies.read(notice, breach);
        for (Locale locale : letters.languages(TEMPLATE)) {
            sources.put(locale.toLanguageTag(), letters.source(TEMPLATE, locale));
            words.put(
                    locale.toLanguageTag(),
                    VocabularyText.write(vocabularies.of(notice, known, locale, notices.now())));
        }
        return new Version(sources, words);
    }
}
