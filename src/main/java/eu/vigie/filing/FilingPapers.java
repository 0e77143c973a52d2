package eu.vigie.filing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The form as PDF: as it stands until it is filed, and from then on as it was when its receipt was recorded. What changes later,
 * the organisation's name or the look of the page, does not change what was filed.
 */
@Component
class FilingPapers {

    private static final Logger LOG = LoggerFactory.getLogger(FilingPapers.class);

    private final FilingHistory history;
    private final CurrentForms forms;
    private final FieldLedger ledger;
    private final FilingPrint print;
    private final FiledPapers kept;
    private final Clock clock;

    FilingPapers(
            FilingHistory history,
            CurrentForms forms,
            FieldLedger ledger,
            FilingPrint print,
            FiledPapers kept,
            Clock clock) {
        this.history = history;
        this.forms = forms;
        this.ledger = ledger;
        this.print = print;
        this.kept = kept;
        this.clock = clock;
    }

    byte[] pdf(long filing, Locale locale) {
        return kept.find(filing, FormTemplate.language(locale))
                .orElseGet(() -> printed(filing, locale, UnaryOperator.identity()));
    }

    /** Printed anew, every text read through the given eyes. */
    byte[] printed(long filing, Locale locale, UnaryOperator<String> reading) {
        List<FieldEntry> fields = ledger.fields(filing, locale).stream()
                .map(field -> field.through(reading))
                .toList();
        return print.pdf(forms.of(history.row(filing)), fields, locale);
    }

    /** Last in the transaction of the receipt, in the language of the form and in ours. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void filed(FilingSubmitted event) {
        Dossier dossier = forms.of(history.row(event.filing())).dossier();
        Stream.of(dossier.locale(), dossier.organisation().locale())
                .map(FormTemplate::language)
                .distinct()
                .forEach(language -> keep(event.filing(), language));
    }

    /** A receipt is a fact: a page that cannot be printed does not undo it, and is printed when somebody asks for it. */
    private void keep(long filing, String language) {
        byte[] pdf;
        try {
            pdf = printed(filing, Locale.forLanguageTag(language), UnaryOperator.identity());
        } catch (RuntimeException failure) {
            LOG.error("Filing {} was not printed in {}", filing, language, failure);
            return;
        }
        kept.keep(filing, language, pdf, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
