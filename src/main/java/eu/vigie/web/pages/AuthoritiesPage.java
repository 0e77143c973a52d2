package eu.vigie.web.pages;

import eu.vigie.authority.Authorities;
import eu.vigie.breach.Breach;
import eu.vigie.obligation.AuthorityDesk;
import eu.vigie.obligation.CompetentAuthorities;
import eu.vigie.web.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which authorities are told of a case, why, and where a person corrects it. */
@Controller
class AuthoritiesPage {

    private final CompetentAuthorities competent;
    private final AuthorityDesk desk;
    private final Authorities directory;
    private final Permission permission;
    private final Readers readers;

    AuthoritiesPage(
            CompetentAuthorities competent,
            AuthorityDesk desk,
            Authorities directory,
            Permission permission,
            Readers readers) {
        this.competent = competent;
        this.desk = desk;
        this.directory = directory;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/authorities")
    String show(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        return show(breach, PageForm.empty(), model);
    }

    @PostMapping("/breaches/{reference}/authorities")
    String correct(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Reader reader = readers.present();
        PageForm form = PageForm.of(typed, reader);
        String told = form.given("competent");
        if (told == null) form.wrong("competent", reader.say("fault.missing"));
        else if (form.carriedOut(
                reader,
                () -> desk.correct(
                        breach.reference(),
                        form.value("authority"),
                        told.equals("true"),
                        form.value("reason"),
                        permission.insider())))
            return "redirect:/breaches/" + breach.reference() + "/authorities?done=saved";
        response.setStatus(422);
        return show(breach, form, model);
    }

    private String show(Breach breach, PageForm form, Model model) {
        Reader reader = readers.present();
        model.addAttribute("form", form);
        model.addAttribute("competent", competent.of(breach.reference()));
        model.addAttribute("directory", directory.on(LocalDate.ofInstant(reader.now(), reader.zone())));
        return "breaches/authorities";
    }
}
