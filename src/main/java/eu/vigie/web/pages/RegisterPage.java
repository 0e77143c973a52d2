package eu.vigie.web.pages;

import eu.vigie.register.Register;
import java.util.List;
import java.util.Map;
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
    private final Register register;

    RegisterPage(Register register) {
        this.register = register;
    }

    @GetMapping("/register")
    String show(Model model) {
        List<Map<String, Object>> entries = register.entries();
        model.addAttribute("entries", entries);
        model.addAttribute(
                "columns",
                entries.isEmpty() ? List.of() : List.copyOf(entries.get(0).keySet()));
        return "register";
    }

    @GetMapping("/register.csv")
    ResponseEntity<String> csv() {
        ContentDisposition kept =
                ContentDisposition.attachment().filename("register.csv").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, kept.toString())
                .body(RegisterCsv.write(register.entries()));
    }
}
