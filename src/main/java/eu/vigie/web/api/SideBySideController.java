package eu.vigie.web.api;

import eu.vigie.overview.SideBySide;
import eu.vigie.overview.SideBySides;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A year beside the CNIL's open data set, whose file is the body; nothing of it is kept. */
@RestController
@RequestMapping("/api/register/side-by-side")
class SideBySideController {

    private final SideBySides beside;
    private final Permission permission;

    SideBySideController(SideBySides beside, Permission permission) {
        this.beside = beside;
        this.permission = permission;
    }

    @PostMapping(consumes = "text/csv")
    SideBySide of(@RequestParam int year, @RequestParam(required = false) @Nullable String sector, InputStream file) {
        permission.require(Right.READ_REGISTER);
        return beside.of(year, sector, file);
    }
}
