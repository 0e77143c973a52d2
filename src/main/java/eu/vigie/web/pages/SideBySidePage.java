package eu.vigie.web.pages;

import eu.vigie.overview.SideBySide;
import eu.vigie.overview.SideBySides;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A year of ours beside the CNIL's open data set: the reader brings the file, and nothing of it is kept. */
@Controller
class SideBySidePage {

    private static final String USUAL = "Information et communication";
    private static final List<String> GROUPS = List.of("causes", "bands", "categories", "sensitive");

    private final SideBySides beside;
    private final Permission permission;
    private final Readers readers;

    SideBySidePage(SideBySides beside, Permission permission, Readers readers) {
        this.beside = beside;
        this.permission = permission;
        this.readers = readers;
    }

    /** Last year, since the set ends some months ago. */
    @GetMapping("/register/side-by-side")
    String show(Model model) {
        permission.require(Right.READ_REGISTER);
        PageForm form = PageForm.empty();
        form.put("year", readers.present().now().atZone(ZoneOffset.UTC).getYear() - 1);
        form.put("sector", USUAL);
        model.addAttribute("form", form);
        return "side-by-side";
    }

    @PostMapping("/register/side-by-side")
    String compare(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        permission.require(Right.READ_REGISTER);
        PageForm form = PageForm.of(typed, readers.present());
        model.addAttribute("form", form);
        model.addAttribute("groups", GROUPS);
        try (InputStream bytes = file.getInputStream()) {
            SideBySide result = beside.of(year(form), form.given("sector"), bytes);
            model.addAttribute("result", result);
        } catch (Refusal refusal) {
            form.refused(refusal, readers.present());
            response.setStatus(422);
        }
        return "side-by-side";
    }

    private static int year(PageForm form) {
        String typed = form.given("year");
        return typed != null && typed.matches("\\d{4}") ? Integer.parseInt(typed) : 0;
    }
}
