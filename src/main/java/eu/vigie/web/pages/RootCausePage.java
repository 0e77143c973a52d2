package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.rootcause.Analyses;
import eu.vigie.rootcause.Analysis;
import eu.vigie.rootcause.Analyst;
import eu.vigie.rootcause.Measures;
import eu.vigie.rootcause.Method;
import eu.vigie.rootcause.Said;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Why it could happen, on what that rests, and what is changed. */
@Controller
class RootCausePage {

    private final Analyses analyses;
    private final Measures measures;
    private final Permission permission;
    private final Readers readers;

    RootCausePage(Analyses analyses, Measures measures, Permission permission, Readers readers) {
        this.analyses = analyses;
        this.measures = measures;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/root-cause")
    String show(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        permission.insider();
        List<Analysis> versions = analyses.versions(breach.reference());
        model.addAttribute("versions", versions);
        model.addAttribute("analysis", versions.isEmpty() ? null : versions.get(0));
        model.addAttribute("measures", MeasureLine.of(measures.of(breach.reference()), readers.present()));
        model.addAttribute("mayAnalyse", permission.has(Right.ANALYSE_CAUSES));
        return "breaches/root-cause";
    }

    @GetMapping("/breaches/{reference}/root-cause/analysis")
    String form(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        permission.require(Right.ANALYSE_CAUSES);
        PageForm form = PageForm.empty();
        analyses.of(breach.reference()).ifPresent(said -> put(said, form));
        return form(form, model);
    }

    @PostMapping("/breaches/{reference}/root-cause/analysis")
    String record(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var actor = permission.require(Right.ANALYSE_CAUSES);
        PageForm form = PageForm.of(typed, readers.present());
        Said said = said(form);
        if (form.carriedOut(readers.present(), () -> analyses.record(breach.reference(), said, actor)))
            return "redirect:/breaches/" + breach.reference() + "/root-cause?done=saved";
        response.setStatus(422);
        return form(form, model);
    }

    private static String form(PageForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("methods", codes(Method.values()));
        model.addAttribute("analysts", codes(Analyst.values()));
        return "breaches/root-cause-analysis";
    }

    private Said said(PageForm form) {
        return new Said(
                chosen(Method.values(), form.given("method")),
                chosen(Analyst.values(), form.given("conductedBy")),
                form.given("cause"),
                form.given("conclusion"),
                form.given("measures"),
                form.value("whys").lines().toList(),
                form.value("factors").lines().toList(),
                numbers(form));
    }

    private List<Long> numbers(PageForm form) {
        String typed = form.value("evidence").strip();
        if (typed.isEmpty()) return List.of();
        if (typed.matches("\\d{1,18}([\\s,;]+\\d{1,18})*"))
            return Arrays.stream(typed.split("[\\s,;]+")).map(Long::valueOf).toList();
        form.wrong("evidence", readers.present().say("fault.numbers"));
        return List.of();
    }

    private static <E extends Enum<E>> @Nullable E chosen(E[] constants, @Nullable String code) {
        return Arrays.stream(constants)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElse(null);
    }

    private static List<String> codes(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static void put(Analysis said, PageForm form) {
        if (said.method() != null) form.put("method", said.method().name().toLowerCase(Locale.ROOT));
        if (said.conductedBy() != null)
            form.put("conductedBy", said.conductedBy().name().toLowerCase(Locale.ROOT));
        form.put("cause", said.cause());
        form.put("conclusion", said.conclusion());
        form.put("measures", said.measures());
        form.put("whys", String.join("\n", said.whys()));
        form.put("factors", String.join("\n", said.factors()));
        form.put("evidence", said.evidence().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
