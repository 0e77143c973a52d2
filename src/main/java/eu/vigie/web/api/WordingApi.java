package eu.vigie.web.api;

import eu.vigie.document.Letter;
import eu.vigie.identity.CurrentActor;
import eu.vigie.notice.Notices;
import java.util.List;
import java.util.Map;
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
    private final CurrentActor actor;

    WordingApi(Notices notices, NoticeOfBreach addressed, CurrentActor actor) {
        this.notices = notices;
        this.addressed = addressed;
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

    @GetMapping("/preview")
    Map<String, List<Map<String, String>>> preview(@PathVariable String reference, @PathVariable long id) {
        addressed.find(reference, id);
        return Map.of(
                "items", notices.preview(id).stream().map(WordingApi::item).toList());
    }

    private static Map<String, String> item(Letter letter) {
        return Map.of(
                "language", letter.locale().toLanguageTag(),
                "subject", letter.subject(),
                "text", letter.text(),
                "html", letter.html());
    }
}
