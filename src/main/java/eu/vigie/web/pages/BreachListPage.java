package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Breaches;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.web.Permission;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases, newest first. */
@Controller
class BreachListPage {
    private static final int LENGTH = 25;
    private final Breaches breaches;
    private final Obligations obligations;
    private final Permission permission;

    BreachListPage(Breaches breaches, Obligations obligations, Permission permission) {
        this.breaches = breaches;
        this.permission = permission;
        this.obligations = obligations;
    }

    @GetMapping("/breaches")
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        List<Breach> found = found(state, q, before);
        List<Breach> cases = found.stream().limit(LENGTH).toList();
        model.addAttribute("cases", cases);
        model.addAttribute(
                "nextBefore", found.size() > LENGTH ? cases.get(LENGTH - 1).reference() : null);
        model.addAttribute("due", firstOpen(cases));
        model.addAttribute("state", state);
        model.addAttribute("q", q);
        return "breaches/list";
    }

    /** Who only reports finds what they reported. */
    private List<Breach> found(String state, String q, @Nullable String before) {
        return permission.onlyReports()
                ? breaches.reportedBy(permission.anyone().name(), before, LENGTH + 1)
                : breaches.list(state(state), q.isBlank() ? null : q.strip(), before, LENGTH + 1);
    }

    /** The next line of each case that still owes something. */
    private Map<String, DutyLine> firstOpen(List<Breach> cases) {
        List<String> references = cases.stream().map(Breach::reference).toList();
        List<Obligation> all = references.isEmpty() ? List.of() : obligations.ofAll(references);
        return all.stream()
                .filter(Obligation::running)
                .collect(Collectors.toMap(
                        Obligation::breach, one -> new DutyLine(List.of(one)), (first, later) -> first));
    }

    @Nullable
    private static BreachState state(String code) {
        return List.of("reported", "responding", "closed").contains(code)
                ? BreachState.valueOf(code.toUpperCase(Locale.ROOT))
                : null;
    }
}
