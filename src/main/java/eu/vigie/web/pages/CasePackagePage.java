package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.web.PackageDownload;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The signed archive of a case, from its page. */
@Controller
class CasePackagePage {

    private final PackageDownload download;

    CasePackagePage(PackageDownload download) {
        this.download = download;
    }

    @GetMapping("/breaches/{reference}/package.zip")
    ResponseEntity<Resource> zip(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam(required = false) @Nullable String customer)
            throws IOException {
        return download.of(breach.reference(), customer);
    }
}
