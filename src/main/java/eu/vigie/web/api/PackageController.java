package eu.vigie.web.api;

import eu.vigie.web.PackageDownload;
import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a regulator can check with no account and no network. */
@RestController
class PackageController {

    private final PackageDownload download;

    PackageController(PackageDownload download) {
        this.download = download;
    }

    @GetMapping(path = "/api/breaches/{reference}/package.zip")
    ResponseEntity<Resource> zip(@PathVariable String reference) throws IOException {
        return download.of(reference);
    }
}
