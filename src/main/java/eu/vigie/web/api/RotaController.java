package eu.vigie.web.api;

import eu.vigie.actor.Role;
import eu.vigie.escalation.RotaKeeping;
import eu.vigie.escalation.RotaRow;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is on call for which role, from when until when; as JSON or as a CSV file with the same columns. */
@RestController
@RequestMapping("/api/rota")
class RotaController {

    private static final String CSV = "text/csv";

    private final RotaKeeping rota;
    private final Permission permission;

    RotaController(RotaKeeping rota, Permission permission) {
        this.rota = rota;
        this.permission = permission;
    }

    @GetMapping
    Page<RotaRow> list(Slice slice) {
        permission.require(Role.ADMIN);
        return Page.ofWhole(rota.rows(), slice, row -> row.role() + "/" + row.user() + "/" + row.from());
    }

    /** Nothing in it needs quoting: codes, user names and instants. */
    @GetMapping(produces = CSV)
    String file() {
        permission.require(Role.ADMIN);
        return rota.rows().stream()
                .map(row -> row.role() + "," + row.user() + "," + row.from() + "," + row.to() + "\r\n")
                .collect(Collectors.joining("", "role,user,from,to\r\n", ""));
    }

    @PutMapping
    Map<String, Integer> replace(@RequestBody NewRota wanted) {
        var actor = permission.require(Role.ADMIN);
        if (wanted.items() == null) throw new InvalidInput(Fault.of("items", "missing"));
        return Map.of("rows", rota.replace(wanted.items(), actor));
    }

    @PutMapping(consumes = CSV)
    Map<String, Integer> replace(InputStream csv) throws IOException {
        var actor = permission.require(Role.ADMIN);
        // A decoder of its own reports bytes that are no UTF-8; the usual one would quietly replace them.
        try (var lines = new InputStreamReader(csv, StandardCharsets.UTF_8.newDecoder())) {
            return Map.of("rows", rota.replace(lines, actor));
        }
    }

    record NewRota(@Nullable List<RotaRow> items) {}
}
