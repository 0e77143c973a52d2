package eu.vigie.web.pages;

import eu.vigie.register.Register;
import eu.vigie.register.RegisterPrinter;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of GDPR Art. 33(5). */
@Controller
class RegisterPage {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Register register;
    private final RegisterPrinter printer;
    private final Permission permission;
    private final Readers readers;

    RegisterPage(Register register, RegisterPrinter printer, Permission permission, Readers readers) {
        this.register = register;
        this.printer = printer;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/register")
    String show(Model model) {
        permission.require(Right.READ_REGISTER);
        Reader reader = readers.present();
        model.addAttribute(
                "entries",
                register.entries().stream()
                        .map(entry -> RegisterLine.of(entry, reader))
                        .toList());
        return "register";
    }

    @GetMapping("/register.csv")
    ResponseEntity<byte[]> csv() throws IOException {
        permission.require(Right.READ_REGISTER);
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        printer.csv(table);
        return file(table, "register.csv", "text/csv;charset=UTF-8");
    }

    @GetMapping("/register.xlsx")
    ResponseEntity<byte[]> workbook() throws IOException {
        permission.require(Right.READ_REGISTER);
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        printer.xlsx(table, readers.present().locale());
        return file(table, "register.xlsx", WORKBOOK);
    }

    private static ResponseEntity<byte[]> file(ByteArrayOutputStream table, String name, String type) {
        ContentDisposition kept = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, kept.toString())
                .body(table.toByteArray());
    }
}
