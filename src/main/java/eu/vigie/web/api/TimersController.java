package eu.vigie.web.api;

import eu.vigie.actor.Role;
import eu.vigie.process.Timers;
import eu.vigie.web.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All pending timers of all cases in one list, with how late they are: for operators. */
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
    Page<Timers.Timer> pending(Slice slice) {
        permission.require(Role.OPERATOR);
        var offset = slice.afterNumber();
        var rows = timers.pending((int) offset, slice.rows());
        return Page.of(rows, slice, last -> String.valueOf(offset + slice.limit()));
    }
}
