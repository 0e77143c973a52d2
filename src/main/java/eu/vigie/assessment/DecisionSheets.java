package eu.vigie.assessment;

import eu.vigie.breach.Breach;
import eu.vigie.document.PrintedPage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions on paper: fills the page with what {@link DecisionPage} says; every value is escaped. */
@Component
class DecisionSheets {

    private final PrintedPage page = PrintedPage.of("assessment/decision.xhtml");

    String page(Breach breach, DecisionOnRecord one, @Nullable Snapshot snapshot, Locale locale) {
        return page.fill(new DecisionPage(breach, one, snapshot, new SheetWords(locale)).vocabulary());
    }
}
