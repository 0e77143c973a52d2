package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every controller that a processor tells of a case, each with the form of clause 9.2 (Implementing Decision (EU) 2021/915). */
@Controller
class ControllersPage {
    private final Obligations obligations;

    ControllersPage(Obligations obligations) {
        this.obligations = obligations;
    }

    @GetMapping("/breaches/{reference}/controllers")
    String show(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        model.addAttribute(
                "owed",
                obligations.of(breach.reference()).stream()
                        .filter(one -> one.duty() == Duty.CONTROLLERS)
                        .filter(one -> one.state() != ObligationState.WITHDRAWN)
                        .toList());
        return "breaches/controllers";
    }
}
