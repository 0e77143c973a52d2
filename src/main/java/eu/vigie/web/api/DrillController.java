package eu.vigie.web.api;

import eu.vigie.actor.Actor;
import eu.vigie.drill.Drill;
import eu.vigie.drill.Drills;
import eu.vigie.drill.Inject;
import eu.vigie.drill.NewDrill;
import eu.vigie.drill.Scenarios;
import eu.vigie.drill.Scorecard;
import eu.vigie.drill.Scorecards;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drills: a scenario played as an exercise. */
@RestController
@RequestMapping("/api/drills")
class DrillController {

    private final Drills drills;
    private final Scenarios scenarios;
    private final Scorecards scorecards;
    private final Permission permission;

    DrillController(Drills drills, Scenarios scenarios, Scorecards scorecards, Permission permission) {
        this.drills = drills;
        this.scenarios = scenarios;
        this.scorecards = scorecards;
        this.permission = permission;
    }

    /** Without {@code announced} they are told. */
    record Wanted(
            @Nullable String scenario,
            @Nullable List<@Nullable String> participants,
            @Nullable Integer speed,
            @Nullable String language,
            @Nullable List<@Nullable String> systems,
            @Nullable Boolean announced) {

        NewDrill drill() {
            return new NewDrill(
                    Objects.requireNonNullElse(scenario, ""),
                    given(participants),
                    speed == null ? 60 : speed,
                    language == null ? Locale.ENGLISH : Locale.forLanguageTag(language),
                    given(systems),
                    announced == null || announced);
        }

        private static List<String> given(@Nullable List<@Nullable String> names) {
            return names == null
                    ? List.of()
                    : names.stream().map(String::valueOf).toList();
        }
    }

    record Said(@Nullable String text) {}

    record Offers(List<Scenarios.Offer> items) {}

    record Compared(Scorecard scorecard, List<Scorecard> earlier) {}

    /** {@code toCome}: how many injects; what they are is told to whoever started the drill alone. */
    record Shown(Drill drill, List<Inject> injects, long toCome) {}

    @GetMapping("/scenarios")
    Offers scenarios(Locale locale) {
        permission.insider();
        return new Offers(scenarios.offers(locale));
    }

    @GetMapping
    Page<Drill> list(Slice slice) {
        permission.insider();
        String before = slice.after().isEmpty() ? null : slice.after();
        return Page.of(drills.newest(before, slice.rows()), slice, Drill::breach);
    }

    @PostMapping
    ResponseEntity<Drill> start(@RequestBody Wanted wanted) {
        Drill drill = drills.start(wanted.drill(), permission.require(Right.RUN_DRILLS));
        return ResponseEntity.created(URI.create("/api/drills/" + drill.breach()))
                .body(drill);
    }

    @GetMapping("/{reference}")
    Shown get(@PathVariable String reference) {
        Actor reader = permission.insider();
        Drill drill = drills.get(reference);
        List<Inject> all = drills.injects(reference);
        boolean leads = reader.name().equals(drill.startedBy());
        List<Inject> shown = all.stream().filter(one -> leads || settled(one)).toList();
        return new Shown(drill, shown, all.stream().filter(one -> !settled(one)).count());
    }

    @PostMapping("/{reference}/end")
    Drill end(@PathVariable String reference) {
        return drills.end(reference, permission.require(Right.RUN_DRILLS));
    }

    @PostMapping("/{reference}/injects/{inject}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String reference, @PathVariable String inject, @RequestBody Said said) {
        drills.answer(reference, inject, Objects.requireNonNullElse(said.text(), ""), permission.insider());
    }

    /** With those of earlier drills of the same scenario, newest first. */
    @GetMapping("/{reference}/scorecard")
    Compared scorecard(@PathVariable String reference) {
        permission.insider();
        Scorecards.Compared all = scorecards.of(reference);
        return new Compared(all.card(), all.earlier());
    }

    @GetMapping(path = "/{reference}/scorecard.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] pdf(@PathVariable String reference, Locale locale) {
        permission.insider();
        return scorecards.pdf(reference, locale);
    }

    private static boolean settled(Inject inject) {
        return inject.happenedAt() != null || inject.refused() != null;
    }
}
