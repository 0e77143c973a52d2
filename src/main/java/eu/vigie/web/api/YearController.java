package eu.vigie.web.api;

import eu.vigie.overview.YearPrinter;
import eu.vigie.overview.YearReport;
import eu.vigie.overview.Years;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The yearly report of the register. */
@RestController
@RequestMapping("/api/register")
class YearController {

    private final Years years;
    private final YearPrinter printer;
    private final Permission permission;

    YearController(Years years, YearPrinter printer, Permission permission) {
        this.years = years;
        this.printer = printer;
        this.permission = permission;
    }

    @GetMapping("/report")
    YearReport of(@RequestParam int year) {
        permission.require(Right.READ_REGISTER);
        return years.of(year);
    }

    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> pdf(@RequestParam int year, Locale locale) {
        permission.require(Right.READ_REGISTER);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(printer.pdf(years.of(year), locale));
    }
}
