package eu.vigie.web.api;

import eu.vigie.register.CasePackage;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.io.IOException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a regulator can check with no account and no network. */
@RestController
class PackageController {

    private final CasePackage packages;
    private final Permission permission;

    PackageController(CasePackage packages, Permission permission) {
        this.packages = packages;
        this.permission = permission;
    }

    @GetMapping(path = "/api/breaches/{reference}/package.zip")
    ResponseEntity<Resource> zip(@PathVariable String reference) throws IOException {
        var actor = permission.require(Right.READ_REGISTER);
        var written = packages.write(reference, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .contentLength(written.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + reference + ".zip\"")
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(written.bytes()));
    }
}
