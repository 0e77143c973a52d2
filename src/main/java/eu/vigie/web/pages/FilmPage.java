package eu.vigie.web.pages;

import eu.vigie.audit.Entry;
import eu.vigie.audit.Trail;
import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Breaches;
import eu.vigie.obligation.Obligations;
import eu.vigie.web.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A closed case as a film, step by step: what was known, what was owed, what was done. It goes on by itself at a speed where one is
 * chosen, with nothing but a header: any page of it can be stopped at by a link.
 */
@Controller
class FilmPage {
    private static final int HIGHEST_SPEED = 100_000;
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    /** What one transaction did has instants that lie a little apart. */
    private static final Duration TOGETHER = Duration.ofMillis(100);

    private final Breaches breaches;
    private final Obligations obligations;
    private final Trail trail;
    private final Permission permission;
    private final Readers readers;

    FilmPage(Breaches breaches, Obligations obligations, Trail trail, Permission permission, Readers readers) {
        this.breaches = breaches;
        this.obligations = obligations;
        this.trail = trail;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/film")
    String show(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam(defaultValue = "1") int step,
            @RequestParam(defaultValue = "0") int speed,
            Model model,
            HttpServletResponse response) {
        permission.insider();
        model.addAttribute("closed", breach.state() == BreachState.CLOSED);
        if (breach.state() != BreachState.CLOSED) return "breaches/film";
        FilmStrip strip = FilmStrip.of(trail, breach.reference(), step);
        int paced = Math.max(0, Math.min(speed, HIGHEST_SPEED));
        frame(breach, strip, model);
        model.addAttribute("speed", paced);
        if (paced > 0 && strip.next() != null) goOn(breach, strip, strip.next(), paced, response);
        return "breaches/film";
    }

    private void frame(Breach breach, FilmStrip strip, Model model) {
        Reader present = readers.present();
        Entry entry = strip.entry();
        Instant instant = earlier(entry.recordedAt().plus(TOGETHER), present.now());
        Breach then = breaches.asKnown(breach.reference(), "at", instant);
        Reader reader = new Reader(present.locale(), present.zone(), instant, present.messages());
        model.addAttribute("reader", reader);
        model.addAttribute("then", then);
        model.addAttribute("at", strip.at());
        model.addAttribute("steps", strip.steps());
        model.addAttribute("line", TrailLine.of(entry, Map.of(), reader));
        model.addAttribute(
                "before",
                strip.before().stream()
                        .map(one -> TrailLine.of(one, Map.of(), reader))
                        .toList());
        model.addAttribute(
                "since",
                Duration.between(breach.reportedAt(), entry.recordedAt())
                        .multipliedBy(breach.speed())
                        .toSeconds());
        model.addAttribute("known", FactsTyped.lines(then.facts(), reader));
        model.addAttribute("lines", DutyLine.group(obligations.asKnown(breach.reference(), instant)));
    }

    /** As long as it took then, divided by the speed; at least as long as a sentence takes to read. */
    private static void goOn(Breach breach, FilmStrip strip, Entry next, int speed, HttpServletResponse response) {
        Duration real = Duration.between(strip.entry().recordedAt(), next.recordedAt())
                .multipliedBy(breach.speed())
                .dividedBy(speed);
        Duration wait = real.compareTo(SHORTEST_WAIT) < 0
                ? SHORTEST_WAIT
                : real.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : real;
        response.setHeader(
                "Refresh",
                wait.toSeconds() + "; url=/breaches/" + breach.reference() + "/film?step=" + (strip.at() + 1)
                        + "&speed=" + speed);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
