package eu.vigie.web.api;

import eu.vigie.identity.CurrentActor;
import eu.vigie.notice.Occasion;
import eu.vigie.notice.ReportPapers;
import eu.vigie.notice.Updates;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Further letters to customers: begun, finished, approved by a second person and sent, or dropped. */
@RestController
@RequestMapping("/api/breaches/{reference}/notices")
class UpdatesApi {

    private final NoticeOfBreach addressed;
    private final Updates updates;
    private final ReportPapers papers;
    private final Permission permission;
    private final CurrentActor actor;

    UpdatesApi(
            NoticeOfBreach addressed, Updates updates, ReportPapers papers, Permission permission, CurrentActor actor) {
        this.addressed = addressed;
        this.updates = updates;
        this.papers = papers;
        this.permission = permission;
        this.actor = actor;
    }

    /** A second person's answer. */
    record Decision(@Nullable Boolean approved, @Nullable String reason) {}

    /** Why not after all. */
    record Because(@Nullable String reason) {}

    /** What the letter is for; an update where that is left out. */
    record Begun(@Nullable String occasion) {

        Occasion wanted() {
            try {
                return occasion == null ? Occasion.UPDATE : Occasion.valueOf(occasion.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new InvalidInput(Fault.of("occasion", "unknown-word", "update, closing"));
            }
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Long> begin(@PathVariable String reference, @RequestBody(required = false) @Nullable Begun begun) {
        Occasion occasion = begun == null ? Occasion.UPDATE : begun.wanted();
        return Map.of("id", updates.begin(reference, occasion, actor.get()));
    }

    @PostMapping("/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void finish(@PathVariable String reference, @PathVariable long id) {
        addressed.find(reference, id);
        updates.finish(id, actor.get());
    }

    /** The report that a customer asked for, once it is finished: PDF/A and PDF/UA, in their language, for who works on the case. */
    @GetMapping(path = "/{id}/report.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] report(@PathVariable String reference, @PathVariable long id) {
        addressed.find(reference, id);
        permission.insider();
        return papers.of(id).pdf();
    }

    @PostMapping("/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable String reference, @PathVariable long id, @RequestBody Decision decision) {
        addressed.find(reference, id);
        updates.decide(id, Boolean.TRUE.equals(decision.approved()), decision.reason(), actor.get());
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String reference, @PathVariable long id, @RequestBody Because because) {
        addressed.find(reference, id);
        updates.drop(id, because.reason() == null ? "" : because.reason(), actor.get());
    }
}
