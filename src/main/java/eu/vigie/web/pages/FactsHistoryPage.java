package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.breach.FactsHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Every value with its origin, and what two versions differ in. */
@Controller
class FactsHistoryPage {
    private final FactsHistory history;
    private final Readers readers;

    FactsHistoryPage(FactsHistory history, Readers readers) {
        this.history = history;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/facts/history")
    String show(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam(required = false) @Nullable Long to,
            Model model) {
        Reader reader = readers.present();
        String reference = breach.reference();
        var versions = history.versions(reference);
        long until = to == null ? breach.factsVersion() : to;
        // Of an erased case only the last version is kept.
        long since = from == null ? Math.max(versions.get(0).version(), until - 1) : from;
        model.addAttribute(
                "values",
                history.values(reference).stream()
                        .map(value -> FactLine.of(value, reader))
                        .toList());
        model.addAttribute("versions", versions);
        model.addAttribute("from", since);
        model.addAttribute("to", until);
        model.addAttribute("changes", FactChange.of(history.differences(reference, since, until), reader));
        return "breaches/facts-history";
    }
}
