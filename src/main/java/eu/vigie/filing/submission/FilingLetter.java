package eu.vigie.filing.submission;

import eu.vigie.authority.Authority;
import eu.vigie.breach.Breaches;
import eu.vigie.delivery.Attachment;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.Outgoing;
import eu.vigie.document.Letters;
import eu.vigie.estate.Estate;
import eu.vigie.filing.Filing;
import eu.vigie.filing.Filings;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The letter to an authority that takes notifications by mail: a few words, and the form as PDF. */
@Component
class FilingLetter {

    private static final String TEMPLATE = "authority/notification";

    /** More than a filing ever has: one for each form of it that went. */
    private static final int LETTERS = 100;

    private final Letters letters;
    private final Filings filings;
    private final Breaches breaches;
    private final Estate estate;
    private final Deliveries deliveries;

    FilingLetter(Letters letters, Filings filings, Breaches breaches, Estate estate, Deliveries deliveries) {
        this.letters = letters;
        this.filings = filings;
        this.breaches = breaches;
        this.estate = estate;
        this.deliveries = deliveries;
    }

    void queue(Filing filing, Authority authority) {
        queue(filing, authority, key(filing));
    }

    private static String key(Filing filing) {
        return filing.breach() + "/" + owner(filing.id()) + "/" + filing.digest();
    }

    private void queue(Filing filing, Authority authority, String key) {
        var locale = locale(authority);
        var written = letters.write(letters.source(TEMPLATE, locale), locale, vocabulary(filing, authority));
        var pdf = new Attachment(
                filing.breach() + "-" + filing.id() + ".pdf", "application/pdf", filings.pdf(filing.id(), locale));
        var letter = new Outgoing(
                authority.code(),
                authority.address().getSchemeSpecificPart(),
                key,
                locale,
                written.subject(),
                written.text(),
                written.html(),
                List.of(pdf));
        deliveries.queue(owner(filing.id()), breaches.get(filing.breach()).exercise(), List.of(letter));
    }

    /** What failed is sent again, with its Message-ID. */
    void again(Filing filing) {
        deliveries.retry(owner(filing.id()), EnumSet.of(DeliveryState.PERMANENT_FAILURE));
    }

    /** What was not taken is not sent any more: the form has reasons for its delay now, and is another letter. */
    void instead(Filing filing, Authority authority) {
        deliveries.suppress(owner(filing.id()), "Sent with the reasons for the delay instead.");
        queue(filing, authority);
    }

    /** What was taken back before it left stays so: this is a letter of its own, though its form may be the same. */
    void anew(Filing filing, Authority authority) {
        long before = deliveries.counts(owner(filing.id())).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        queue(filing, authority, key(filing) + "/" + before);
    }

    /**
     * True when an attempt of the letter that this outcome is of may have arrived: no answer came, or this machine stopped before it
     * was recorded.
     */
    boolean mayHaveArrived(long filing, DeliveryState outcome) {
        String owner = owner(filing);
        return deliveries.rows(owner, outcome, 0, LETTERS).stream()
                .flatMap(row -> deliveries.record(owner, row.id()).attempts().stream())
                .anyMatch(attempt -> attempt.state() == null || attempt.state() == DeliveryState.IN_DOUBT);
    }

    /** Takes the letter back; false when it has left, or is being handed over. */
    boolean stop(long filing, String reason) {
        return deliveries.suppress(owner(filing), reason) > 0;
    }

    /** Whose letters these are on the ledger. */
    static String owner(long filing) {
        return "filing:" + filing;
    }

    /** The first language of the authority that we can write. */
    private Locale locale(Authority authority) {
        var ours = letters.languages(TEMPLATE);
        return authority.languages().stream()
                .map(Locale::forLanguageTag)
                .filter(ours::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private Map<String, Object> vocabulary(Filing filing, Authority authority) {
        var organisation = estate.organisation();
        Map<String, Object> words = new HashMap<>();
        words.put("organisation", organisation.name());
        words.put("authority", authority.name());
        words.put("reference", filing.breach());
        words.put("initial", "new".equals(filing.type()));
        words.put("incomplete", "incomplete".equals(filing.subtype()));
        words.put("withdrawal", "withdraw".equals(filing.subtype()));
        words.put("earlierReference", earlier(filing));
        words.put("digest", Objects.requireNonNull(filing.digest(), "frozen"));
        words.put(
                "contact", organisation.dpo() == null ? "–" : organisation.dpo().email());
        words.put("exercise", breaches.get(filing.breach()).exercise());
        return words;
    }

    private String earlier(Filing filing) {
        Long superseded = filing.supersedes();
        var reference = superseded == null ? null : filings.get(superseded).authorityReference();
        return reference == null ? "–" : reference;
    }
}
