package eu.vigie.web.api;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.register.Register;
import eu.vigie.register.RegisterPaper;
import eu.vigie.register.RegisterPrinter;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of GDPR Art. 33(5). */
@RestController
@RequestMapping("/api/register")
class RegisterController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Register register;
    private final RegisterPrinter printer;
    private final RegisterPaper paper;
    private final Permission permission;

    RegisterController(Register register, RegisterPrinter printer, RegisterPaper paper, Permission permission) {
        this.register = register;
        this.printer = printer;
        this.paper = paper;
        this.permission = permission;
    }

    /**
     * The table and the workbook are written while the register is read: nothing of its length is held in memory. On paper it is a
     * hundred cases of one {@code year}, {@code after} a reference.
     */
    @GetMapping
    @Nullable
    ResponseEntity<Object> all(
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String after,
            Slice slice,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        permission.require(Right.READ_REGISTER);
        switch (format) {
            case "json" -> {
                return ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(entries(limit == null && slice.after().isEmpty(), slice));
            }
            case "csv" -> printer.csv(file(response, format, "text/csv;charset=UTF-8"));
            case "xlsx" -> printer.xlsx(file(response, format, WORKBOOK), locale);
            case "pdf" -> {
                if (year == null) throw new InvalidInput(Fault.of("year", "missing"));
                return ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .body(paper.pdf(year, after, locale));
            }
            default -> throw new InvalidInput(Fault.of("format", "unknown-word", "json, csv, xlsx, pdf"));
        }
        return null;
    }

    @GetMapping("/{reference}")
    Map<String, Object> one(@PathVariable String reference) {
        permission.require(Right.READ_REGISTER);
        return register.entry(reference);
    }

    /** The register is one document: whole, unless a part of it is asked for. */
    private Page<Map<String, Object>> entries(boolean whole, Slice slice) {
        if (whole) return new Page<>(register.entries(), null);
        String after = slice.after().isEmpty() ? null : slice.after();
        return Page.of(register.after(after, slice.rows()), slice, entry -> String.valueOf(entry.get("reference")));
    }

    private static OutputStream file(HttpServletResponse response, String format, String type) throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"register." + format + "\"");
        return response.getOutputStream();
    }
}
