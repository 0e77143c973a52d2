package eu.vigie.web.api;

import eu.vigie.process.Timers;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All pending timers of all cases in one list, with how late they are: for operators; {@code late=true} shows those that are due. */
@RestController
@RequestMapping("/api/timers")
class TimersController {

    private final Timers timers;
    private final Permission permission;

    TimersController(Timers timers, Permission permission) {
        this.timers = timers;
        this.permission = permission;
    }

    @GetMapping
    Page<Timers.Timer> pending(Slice slice, @RequestParam(defaultValue = "false") boolean late) {
        permission.require(Right.WATCH_CLOCKS);
        var after =
                slice.after().isEmpty() ? null : Timers.Place.of(slice.after()).orElseThrow(Cursor::foreign);
        return Page.of(timers.pending(after, late, slice.rows()), slice, last -> last.place()
                .written());
    }
}
