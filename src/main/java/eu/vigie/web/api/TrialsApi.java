package eu.vigie.web.api;

import eu.vigie.actor.Actor;
import eu.vigie.identity.CurrentActor;
import eu.vigie.notice.TrialLetter;
import eu.vigie.notice.Trials;
import eu.vigie.web.Permission;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letters tried on real recipients' data before anybody approves them. */
@RestController
@RequestMapping("/api/breaches/{reference}/notices/{id}")
class TrialsApi {

    private final NoticeOfBreach addressed;
    private final Trials trials;
    private final Permission permission;
    private final CurrentActor actor;

    TrialsApi(NoticeOfBreach addressed, Trials trials, Permission permission, CurrentActor actor) {
        this.addressed = addressed;
        this.trials = trials;
        this.permission = permission;
        this.actor = actor;
    }

    @GetMapping("/samples")
    Map<String, List<Map<String, String>>> samples(@PathVariable String reference, @PathVariable long id) {
        addressed.find(reference, id);
        Actor reader = permission.insider();
        return Map.of(
                "items",
                trials.samples(id, reader).stream().map(TrialsApi::item).toList());
    }

    @PostMapping("/trial")
    Map<String, Integer> toOneself(@PathVariable String reference, @PathVariable long id) {
        addressed.find(reference, id);
        return Map.of("letters", trials.toOneself(id, actor.get()));
    }

    private static Map<String, String> item(TrialLetter one) {
        return Map.of(
                "recipient", one.recipient(),
                "address", one.address(),
                "language", one.letter().locale().toLanguageTag(),
                "subject", one.letter().subject(),
                "text", one.letter().text(),
                "html", one.letter().html());
    }
}
