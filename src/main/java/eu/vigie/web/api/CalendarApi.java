package eu.vigie.web.api;

import eu.vigie.identity.CalendarLink;
import eu.vigie.identity.CalendarLinks;
import eu.vigie.refusal.NotFound;
import eu.vigie.web.Permission;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own calendar for programs outside. */
@RestController
@RequestMapping("/api/calendar")
class CalendarApi {

    private final CalendarLinks links;
    private final Permission permission;
    private final String base;

    CalendarApi(CalendarLinks links, Permission permission, @Value("${vigie.base-url}") String base) {
        this.links = links;
        this.permission = permission;
        this.base = base;
    }

    /** The address is shown once; an earlier one leads nowhere from now on. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> open() {
        return Map.of("url", base + "/calendar/" + links.open(permission.anyone()) + ".ics");
    }

    @GetMapping
    CalendarLink present() {
        var name = permission.anyone().name();
        return links.of(name).orElseThrow(() -> new NotFound("calendar", name));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close() {
        links.close(permission.anyone());
    }
}
