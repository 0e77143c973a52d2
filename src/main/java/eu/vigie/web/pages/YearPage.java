package eu.vigie.web.pages;

import eu.vigie.overview.YearPrinter;
import eu.vigie.overview.YearReport;
import eu.vigie.overview.YearSheets;
import eu.vigie.overview.Years;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The yearly report: numbers, never by person, on the screen and on paper. */
@Controller
class YearPage {

    private final Years years;
    private final YearSheets sheets;
    private final YearPrinter printer;
    private final Permission permission;
    private final Readers readers;

    YearPage(Years years, YearSheets sheets, YearPrinter printer, Permission permission, Readers readers) {
        this.years = years;
        this.sheets = sheets;
        this.printer = printer;
        this.permission = permission;
        this.readers = readers;
    }

    /** This year where none is named. */
    @GetMapping("/register/report")
    String show(@RequestParam(required = false) @Nullable Integer year, Model model) {
        permission.require(Right.READ_REGISTER);
        Locale locale = readers.present().locale();
        int present = present();
        YearReport report = years.of(year == null ? present : year);
        model.addAttribute("sheet", sheets.of(report, locale));
        model.addAttribute("before", report.year() > Years.FIRST ? report.year() - 1 : null);
        model.addAttribute("following", report.year() < present ? report.year() + 1 : null);
        return "register-year";
    }

    @GetMapping("/register/report.pdf")
    ResponseEntity<byte[]> pdf(@RequestParam int year) {
        permission.require(Right.READ_REGISTER);
        String name = ContentDisposition.inline()
                .filename("register-report-" + year + ".pdf")
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(printer.pdf(years.of(year), readers.present().locale()));
    }

    private int present() {
        return readers.present().now().atZone(ZoneOffset.UTC).getYear();
    }
}
