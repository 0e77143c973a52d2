package eu.vigie.web.api;

import eu.vigie.estate.AffectedCustomer;
import eu.vigie.estate.Estate;
import eu.vigie.estate.EstateFiles;
import eu.vigie.identity.CurrentActor;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whose data lies where. */
@RestController
@RequestMapping("/api/estate")
class EstateController {

    private final Estate estate;
    private final EstateFiles files;
    private final CurrentActor actor;
    private final Permission permission;

    EstateController(Estate estate, EstateFiles files, CurrentActor actor, Permission permission) {
        this.estate = estate;
        this.files = files;
        this.actor = actor;
        this.permission = permission;
    }

    @PutMapping(path = "/{collection}", consumes = "text/csv")
    Map<String, Integer> replace(@PathVariable String collection, HttpServletRequest request) throws IOException {
        return Map.of("lines", files.replace(collection, request.getInputStream(), actor.get()));
    }

    @GetMapping("/{collection}")
    Page<Map<String, @Nullable Object>> list(@PathVariable String collection, Slice slice) {
        permission.insider();
        Page<Map<String, @Nullable Object>> page = Page.of(
                files.after(collection, slice.after(), slice.rows()), slice, row -> String.valueOf(row.get("")));
        page.items().forEach(row -> row.remove(""));
        return page;
    }

    @GetMapping("/affected")
    AffectedView affected(
            @RequestParam Set<String> systems,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        permission.insider();
        Set<String> unknown = estate.unknownSystems(systems);
        if (!unknown.isEmpty()) {
            throw new InvalidInput(Fault.of("systems", "systems-unknown", String.join(", ", new TreeSet<>(unknown))));
        }
        List<AffectedCustomer> affected =
                estate.affected(systems, Instants.parameter("from", from), Instants.parameter("to", to));
        return AffectedView.of(affected);
    }
}
