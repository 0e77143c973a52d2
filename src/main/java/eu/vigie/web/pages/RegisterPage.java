package eu.vigie.web.pages;

import eu.vigie.register.Register;
import eu.vigie.register.RegisterPaper;
import eu.vigie.register.RegisterPrinter;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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

/** The register of GDPR Art. 33(5). */
@Controller
class RegisterPage {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int LENGTH = 50;

    private final Register register;
    private final RegisterPrinter printer;
    private final RegisterPaper paper;
    private final Permission permission;
    private final Readers readers;

    RegisterPage(
            Register register, RegisterPrinter printer, RegisterPaper paper, Permission permission, Readers readers) {
        this.register = register;
        this.printer = printer;
        this.paper = paper;
        this.permission = permission;
        this.readers = readers;
    }

    /** The newest first, in parts of so many cases, each for the same number of statements. */
    @GetMapping("/register")
    String show(@RequestParam(required = false) @Nullable String before, Model model) {
        permission.require(Right.READ_REGISTER);
        Reader reader = readers.present();
        List<RegisterLine> lines = register.newest(before, LENGTH + 1).stream()
                .map(entry -> RegisterLine.of(entry, reader))
                .toList();
        boolean more = lines.size() > LENGTH;
        model.addAttribute("entries", more ? lines.subList(0, LENGTH) : lines);
        model.addAttribute("nextBefore", more ? lines.get(LENGTH - 1).reference() : null);
        return "register";
    }

    @GetMapping("/register.csv")
    void csv(HttpServletResponse response) throws IOException {
        permission.require(Right.READ_REGISTER);
        printer.csv(file(response, "register.csv", "text/csv;charset=UTF-8"));
    }

    @GetMapping("/register.xlsx")
    void workbook(HttpServletResponse response) throws IOException {
        permission.require(Right.READ_REGISTER);
        Locale locale = readers.present().locale();
        printer.xlsx(file(response, "register.xlsx", WORKBOOK), locale);
    }

    /** A hundred cases of one year, this one where none is named; the document leads to what continues it. */
    @GetMapping("/register.pdf")
    ResponseEntity<byte[]> paper(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String after) {
        permission.require(Right.READ_REGISTER);
        Reader reader = readers.present();
        int wanted = year == null ? reader.now().atZone(reader.zone()).getYear() : year;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("register-" + wanted + ".pdf")
                                .build()
                                .toString())
                .body(paper.pdf(wanted, after, reader.locale()));
    }

    /** Written while it is read: nothing of the register's length is held in memory. */
    private static OutputStream file(HttpServletResponse response, String name, String type) throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        return response.getOutputStream();
    }
}
