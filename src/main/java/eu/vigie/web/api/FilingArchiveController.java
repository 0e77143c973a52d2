package eu.vigie.web.api;

import eu.vigie.estate.Estate;
import eu.vigie.filing.FilingArchive;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything that was filed, as one archive. */
@RestController
class FilingArchiveController {

    private final FilingArchive archive;
    private final Estate estate;
    private final Permission permission;

    FilingArchiveController(FilingArchive archive, Estate estate, Permission permission) {
        this.archive = archive;
        this.estate = estate;
        this.permission = permission;
    }

    @GetMapping(path = "/api/filings.zip", produces = "application/zip")
    void all(HttpServletResponse response) throws IOException {
        permission.require(Right.READ_REGISTER);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"filings.zip\"");
        archive.write(response.getOutputStream(), estate.organisation().locale());
    }
}
