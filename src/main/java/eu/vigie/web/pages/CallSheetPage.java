package eu.vigie.web.pages;

import eu.vigie.actor.Role;
import eu.vigie.breach.Breach;
import eu.vigie.estate.AffectedCustomer;
import eu.vigie.estate.Customer;
import eu.vigie.estate.Estate;
import eu.vigie.identity.People;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Whom to call and blank lines to write on: for the hour when mail or Vigie itself is down. */
@Controller
class CallSheetPage {
    private final People people;
    private final Estate estate;

    CallSheetPage(People people, Estate estate) {
        this.people = people;
        this.estate = estate;
    }

    @GetMapping("/breaches/{reference}/call-sheet")
    String show(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        List<AffectedCustomer> affected = estate.affected(breach.systems(), breach.occurredFrom(), breach.occurredTo());
        List<String> customers =
                affected.stream().map(one -> one.customer().id()).toList();
        model.addAttribute("people", people.withOneOf(Arrays.asList(Role.values())));
        model.addAttribute("affected", affected);
        model.addAttribute(
                "names",
                affected.stream()
                        .map(AffectedCustomer::customer)
                        .collect(Collectors.toMap(Customer::id, Customer::name)));
        model.addAttribute("contacts", customers.isEmpty() ? List.of() : estate.contacts(customers));
        model.addAttribute("organisation", estate.organisation());
        return "breaches/call-sheet";
    }
}
