package eu.vigie.web.pages;

import eu.vigie.deadline.Arithmetic;
import eu.vigie.deadline.Limits;
import eu.vigie.deadline.Query;
import eu.vigie.deadline.Regimes;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One deadline by itself, for the telephone call at night. The question stands in the address; nothing is stored. */
@Controller
class DeadlinePage {
    private static final List<String> ELSEWHERE = List.of(
            "Europe/London",
            "Europe/Athens",
            "America/New_York",
            "America/Los_Angeles",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Asia/Singapore",
            "Australia/Adelaide");

    private final Permission permission;
    private final Readers readers;

    DeadlinePage(Permission permission, Readers readers) {
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/deadline")
    String show(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        permission.anyone();
        var reader = readers.present();
        var form = PageForm.of(typed, reader);
        if (!typed.containsKey("rule")) prefill(form, reader);
        else answer(form, reader, model);
        if (form.faulty()) response.setStatus(422);
        model.addAttribute("form", form);
        model.addAttribute("rules", Regimes.ours().all().stream().distinct().toList());
        model.addAttribute("zones", zones(reader));
        return "deadline";
    }

    private static void prefill(PageForm form, Reader reader) {
        form.put("rule", "GDPR-33-1/notification");
        Moments.put(form, "anchorAt", reader.now().truncatedTo(ChronoUnit.MINUTES), reader.zone());
    }

    private static void answer(PageForm form, Reader reader, Model model) {
        var at = Moments.readWithOffset(form, "anchorAt", reader);
        if (at == null) form.wrong("anchorAt", reader.say("fault.moment"));
        if (at == null || form.faulty()) return;
        var rule = form.value("rule").split("/", 2);
        try {
            var stage = rule.length < 2 ? null : rule[1];
            show(new Query(rule[0], stage, at.toString(), null).answer(), reader, model);
        } catch (Refusal refusal) {
            refusal.faults().forEach(fault -> form.wrong(field(fault.field()), FaultWords.sentence(fault, reader)));
        }
    }

    private static String field(String asked) {
        return asked.equals("anchorAt") ? asked : "rule";
    }

    private static void show(Limits limits, Reader reader, Model model) {
        var told = new Arithmetic(limits, reader.locale());
        model.addAttribute("limits", limits);
        model.addAttribute("due", instant(limits.strict()));
        model.addAttribute("planBy", instant(limits.planBy()));
        model.addAttribute("target", instant(limits.target()));
        model.addAttribute("steps", told.steps());
        model.addAttribute("citations", told.citations());
    }

    private static @Nullable Instant instant(@Nullable ZonedDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static List<String> zones(Reader reader) {
        var zones = new ArrayList<>(Moments.zones(reader.zone()));
        ELSEWHERE.stream().filter(zone -> !zones.contains(zone)).forEach(zones::add);
        return List.copyOf(zones);
    }
}
