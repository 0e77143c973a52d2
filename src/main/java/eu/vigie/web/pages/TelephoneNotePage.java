package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.identity.Secrets;
import eu.vigie.intake.PersonReport;
import eu.vigie.intake.PersonReports;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody called and told of something: whoever has an account writes it down, and it waits with the signals. */
@Controller
class TelephoneNotePage {

    private static final int NUMBER_BYTES = 18;

    private final PersonReports reports;
    private final Permission permission;
    private final Readers readers;

    TelephoneNotePage(PersonReports reports, Permission permission, Readers readers) {
        this.reports = reports;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/telephone-note")
    String show(Model model) {
        permission.anyone();
        PageForm form = PageForm.empty();
        Reader reader = readers.present();
        form.put("number", Secrets.random(NUMBER_BYTES));
        Moments.put(form, "knownAt", reader.now().truncatedTo(ChronoUnit.MINUTES), reader.zone());
        return show(form, model);
    }

    @PostMapping("/telephone-note")
    String keep(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        Actor actor = permission.anyone();
        PageForm form = PageForm.of(typed, readers.present());
        var report = new PersonReport(
                form.value("number"),
                form.given("seen"),
                Moments.read(form, "knownAt", readers.present()),
                form.given("reportedSystem"),
                form.given("who"),
                form.given("reach"),
                List.of());
        try {
            if (!form.faulty()) {
                var kept = reports.note(report, actor);
                if (permission.has(Right.READ_SIGNALS)) return "redirect:/signals/" + kept.signal() + "?done=saved";
                return "redirect:/telephone-note?done=call-noted";
            }
        } catch (Refusal refusal) {
            form.refused(refusal, readers.present());
        }
        response.setStatus(422);
        return show(form, model);
    }

    private static String show(PageForm form, Model model) {
        model.addAttribute("form", form);
        return "intake/telephone";
    }
}
