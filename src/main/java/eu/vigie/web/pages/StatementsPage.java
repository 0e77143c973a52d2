package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.refusal.NotFound;
import eu.vigie.statement.Difference;
import eu.vigie.statement.Explanation;
import eu.vigie.statement.Given;
import eu.vigie.statement.Statements;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What each outgoing document of a case states, where two differ, and why. */
@Controller
class StatementsPage {

    private final Statements statements;
    private final Permission permission;
    private final Readers readers;

    StatementsPage(Statements statements, Permission permission, Readers readers) {
        this.statements = statements;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/statements")
    String show(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        permission.insider();
        Reader reader = readers.present();
        model.addAttribute(
                "differences",
                statements.differences(breach.reference()).stream()
                        .map(one -> new DifferenceLine(one, reader))
                        .toList());
        model.addAttribute("statements", StatementTable.of(statements.of(breach.reference()), reader));
        model.addAttribute("mayExplain", permission.has(Right.EXPLAIN_DIFFERENCES));
        return "breaches/statements";
    }

    @GetMapping("/breaches/{reference}/statements/explanation")
    String explain(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam MultiValueMap<String, String> asked,
            Model model) {
        permission.require(Right.EXPLAIN_DIFFERENCES);
        return form(breach, new PageForm(asked), model);
    }

    @PostMapping("/breaches/{reference}/statements/explanation")
    String keep(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var actor = permission.require(Right.EXPLAIN_DIFFERENCES);
        Reader reader = readers.present();
        PageForm form = PageForm.of(typed, reader);
        Given given = read(form, reader);
        if (form.carriedOut(reader, () -> statements.explain(breach.reference(), given, actor)))
            return "redirect:/breaches/" + breach.reference() + "/statements?done=saved";
        response.setStatus(422);
        return form(breach, form, model);
    }

    private static Given read(PageForm form, Reader reader) {
        return new Given(
                form.given("document"),
                form.given("other"),
                form.given("statement"),
                kind(form.given("kind")),
                Moments.read(form, "since", reader),
                form.given("words"));
    }

    private static Explanation.@Nullable Kind kind(@Nullable String typed) {
        return Arrays.stream(Explanation.Kind.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst()
                .orElse(null);
    }

    private String form(Breach breach, PageForm form, Model model) {
        Difference one = statements.differences(breach.reference()).stream()
                .filter(each -> each.document().subject().equals(form.value("document")))
                .filter(each -> each.other().subject().equals(form.value("other")))
                .filter(each -> each.stated().code().equals(form.value("statement")))
                .findFirst()
                .orElseThrow(() -> new NotFound("difference", form.value("statement")));
        model.addAttribute("line", new DifferenceLine(one, readers.present()));
        model.addAttribute("form", form);
        return "breaches/statement-explanation";
    }
}
