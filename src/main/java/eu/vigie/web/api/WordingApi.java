package eu.vigie.web.api;

import eu.vigie.document.Letter;
import eu.vigie.document.ReadingEase;
import eu.vigie.identity.CurrentActor;
import eu.vigie.notice.Notices;
import eu.vigie.web.Permission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a notice says, per language. */
@RestController
@RequestMapping("/api/breaches/{reference}/notices/{id}")
class WordingApi {

    private final Notices notices;
    private final NoticeOfBreach addressed;
    private final Permission permission;
    private final CurrentActor actor;

    WordingApi(Notices notices, NoticeOfBreach addressed, Permission permission, CurrentActor actor) {
        this.notices = notices;
        this.addressed = addressed;
        this.permission = permission;
        this.actor = actor;
    }

    @GetMapping("/wording")
    Map<String, String> wording(@PathVariable String reference, @PathVariable long id) {
        addressed.find(reference, id);
        return notices.wording(id);
    }

    @PutMapping(value = "/wording/{language}", consumes = "text/markdown")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void word(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable String language,
            @RequestBody String source) {
        addressed.find(reference, id);
        notices.word(id, language, source, actor.get());
    }

    /** The letter of a customer, with their name and what was theirs: for who works on the case (GDPR Art. 5(1)(f)). */
    @GetMapping("/preview")
    Map<String, List<Map<String, @Nullable Object>>> preview(@PathVariable String reference, @PathVariable long id) {
        addressed.find(reference, id);
        permission.insider();
        return Map.of(
                "items", notices.preview(id).stream().map(WordingApi::item).toList());
    }

    /** With how easily it reads: 100 is very easy, plain language begins at 60. */
    private static Map<String, @Nullable Object> item(Letter letter) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("language", letter.locale().toLanguageTag());
        item.put("subject", letter.subject());
        item.put("text", letter.text());
        item.put("html", letter.html());
        ReadingEase ease = letter.readingEase();
        item.put("readingEase", ease == null ? null : ease.score());
        item.put("measure", ease == null ? null : ease.measure().name().toLowerCase(Locale.ROOT));
        return item;
    }
}
