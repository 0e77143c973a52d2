package eu.vigie.web.pages;

import eu.vigie.escalation.Watching;
import eu.vigie.process.Timers;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All pending timers of all cases, and whether the clocks are in order: for operators and administrators. */
@Controller
class TimersPage {
    private static final int LENGTH = 50;

    private final Timers timers;
    private final Watching watchdog;
    private final Permission permission;
    private final MeterRegistry meters;

    TimersPage(Timers timers, Watching watchdog, Permission permission, MeterRegistry meters) {
        this.timers = timers;
        this.watchdog = watchdog;
        this.permission = permission;
        this.meters = meters;
    }

    @GetMapping("/timers")
    String list(
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        permission.require(Right.WATCH_CLOCKS);
        var place = Optional.ofNullable(after).flatMap(Timers.Place::of).orElse(null);
        var found = timers.pending(place, late, LENGTH + 1);
        model.addAttribute("timers", found.stream().limit(LENGTH).toList());
        model.addAttribute(
                "nextAfter",
                found.size() > LENGTH ? found.get(LENGTH - 1).place().written() : null);
        model.addAttribute("late", late);
        model.addAttribute("lag", timers.lag());
        model.addAttribute("pass", watchdog.lastPass().orElse(null));
        model.addAttribute("lateRungs", lateRungs());
        return "timers";
    }

    private long lateRungs() {
        var counter = meters.find("vigie.rungs.late").counter();
        return counter == null ? 0 : (long) counter.count();
    }
}
