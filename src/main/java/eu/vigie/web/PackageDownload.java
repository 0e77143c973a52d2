package eu.vigie.web;

import eu.vigie.register.CasePackage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands a case's package to who may read the register, by API and by page alike. */
@Component
public class PackageDownload {

    private final CasePackage packages;
    private final Permission permission;

    PackageDownload(CasePackage packages, Permission permission) {
        this.packages = packages;
        this.permission = permission;
    }

    /** The archive, streamed, or what of it is that customer's; refused without the right to read the register. */
    public ResponseEntity<Resource> of(String reference, @Nullable String customer) throws IOException {
        var actor = permission.require(Right.READ_REGISTER);
        var written =
                customer == null ? packages.write(reference, actor) : packages.writeFor(customer, reference, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .contentLength(written.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + written.name() + ".zip\"")
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(written.bytes()));
    }
}
