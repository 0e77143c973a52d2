package eu.vigie.web.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import eu.vigie.breach.Breach;
import eu.vigie.escalation.CallTree;
import eu.vigie.estate.Contact;
import eu.vigie.estate.Estate;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Whom to call, and forms to write on: for the hour when mail or Vigie itself is down. */
@Controller
class CallSheetPage {
    private final CallTree tree;
    private final Estate estate;
    private final Obligations obligations;

    CallSheetPage(CallTree tree, Estate estate, Obligations obligations) {
        this.tree = tree;
        this.estate = estate;
        this.obligations = obligations;
    }

    /** Our own people, whatever the case. */
    @GetMapping("/call-sheet")
    String general(Model model) {
        put(model, Map.of());
        return "breaches/call-sheet";
    }

    /** With the customers of that case who are to be told. */
    @GetMapping("/breaches/{reference}/call-sheet")
    String show(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        put(
                model,
                obligations.of(breach.reference()).stream()
                        .filter(one -> one.duty() == Duty.CUSTOMERS || one.duty() == Duty.CONTROLLERS)
                        .filter(one -> one.state() != ObligationState.WITHDRAWN)
                        .collect(toMap(Obligation::recipient, Obligation::recipientName, (one, same) -> one)));
        return "breaches/call-sheet";
    }

    /** Report, facts, notification, custody: to be typed in afterwards. */
    @GetMapping("/blank-forms")
    String blank(Model model) {
        model.addAttribute("groups", FactQuestions.GROUPS);
        return "blank-forms";
    }

    private void put(Model model, Map<String, String> customers) {
        model.addAttribute("branches", tree.branches());
        model.addAttribute("customers", lines(customers));
        model.addAttribute("organisation", estate.organisation());
    }

    private List<Line> lines(Map<String, String> customers) {
        if (customers.isEmpty()) return List.of();
        var contacts = estate.contacts(customers.keySet()).stream().collect(groupingBy(Contact::customerId));
        return customers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(one -> new Line(one.getValue(), contacts.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    /** A customer to be told, and whom to ask for there: where nobody is known the duty of Art. 33(2) GDPR stays. */
    record Line(String customer, List<Contact> contacts) {}
}
