package eu.vigie.web.api;

import eu.vigie.web.PackageDownload;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a regulator can check with no account and no network. */
@RestController
class PackageController {

    private final PackageDownload download;

    PackageController(PackageDownload download) {
        this.download = download;
    }

    @GetMapping(path = "/api/breaches/{reference}/package.zip")
    ResponseEntity<Resource> zip(
            @PathVariable String reference, @RequestParam(required = false) @Nullable String customer)
            throws IOException {
        return download.of(reference, customer);
    }
}
