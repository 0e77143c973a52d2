package eu.vigie.web.api;

import eu.vigie.filing.FieldEntry;
import eu.vigie.filing.FieldLedger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The fields of a filing one by one: answered, unknown, not applicable; what is still owed; officers' own words. */
@RestController
@RequestMapping("/api/breaches/{reference}/filings/{id:\\d+}")
class FilingFieldsController {

    /** An officer's own answer: a text, a letter or several, a number, a day, or true and false. */
    record Answer(@Nullable Object answer) {}

    private final FieldLedger ledger;
    private final FilingOfCase filing;

    FilingFieldsController(FieldLedger ledger, FilingOfCase filing) {
        this.ledger = ledger;
        this.filing = filing;
    }

    @GetMapping("/fields")
    Map<String, @Nullable Object> fields(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String lang) {
        return page(ledger.fields(filing.read(reference, id).id(), filing.language(lang)));
    }

    @GetMapping("/open-fields")
    Map<String, @Nullable Object> open(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(defaultValue = "complete") String subtype,
            @RequestParam(required = false) @Nullable String lang) {
        return page(ledger.open(filing.read(reference, id).id(), subtype, filing.language(lang)));
    }

    @PutMapping("/fields/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void word(
            @PathVariable String reference, @PathVariable long id, @PathVariable int number, @RequestBody Answer body) {
        ledger.word(filing.read(reference, id).id(), number, body.answer(), filing.drafter());
    }

    @DeleteMapping("/fields/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unword(@PathVariable String reference, @PathVariable long id, @PathVariable int number) {
        ledger.unword(filing.read(reference, id).id(), number, filing.drafter());
    }

    private static Map<String, @Nullable Object> page(List<FieldEntry> entries) {
        Map<String, @Nullable Object> page = new LinkedHashMap<>();
        page.put("items", entries.stream().map(FilingFieldsController::item).toList());
        page.put("next", null);
        return page;
    }

    private static Map<String, @Nullable Object> item(FieldEntry entry) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("number", entry.number());
        item.put("key", entry.key());
        item.put("section", entry.section());
        item.put("title", entry.title());
        item.put("need", entry.need());
        item.put("kind", entry.kind());
        item.put("many", entry.many());
        item.put("anchor", entry.anchor());
        item.put("status", entry.status().code());
        item.put("value", entry.value());
        item.put("shown", entry.shown());
        item.put("source", entry.source());
        item.put("by", entry.by());
        item.put("at", entry.at());
        item.put("owner", entry.owner());
        item.put("due", entry.due());
        item.put("reason", entry.reason());
        item.put("wordable", entry.wordable());
        item.put("factChanged", entry.factChanged());
        item.put("options", entry.options());
        return item;
    }
}
