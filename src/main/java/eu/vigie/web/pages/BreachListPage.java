package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.overview.CaseOrder;
import eu.vigie.overview.CasePart;
import eu.vigie.overview.Caseload;
import eu.vigie.overview.SavedView;
import eu.vigie.overview.SavedViews;
import eu.vigie.web.Permission;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All cases: searched, filtered, in an order, and as each reader likes to open them. */
@Controller
class BreachListPage {
    private static final int LENGTH = 25;
    private final Caseload caseload;
    private final FilterLinks links;
    private final SavedViews views;
    private final Breaches breaches;
    private final Obligations obligations;
    private final Permission permission;
    private final Readers readers;

    BreachListPage(
            Caseload caseload,
            FilterLinks links,
            SavedViews views,
            Breaches breaches,
            Obligations obligations,
            Permission permission,
            Readers readers) {
        this.caseload = caseload;
        this.links = links;
        this.views = views;
        this.breaches = breaches;
        this.obligations = obligations;
        this.permission = permission;
        this.readers = readers;
    }

    /** In one transaction: seven of their own would commit seven times. */
    @GetMapping("/breaches")
    @Transactional(readOnly = true)
    String list(@RequestParam Map<String, String> address, Model model) {
        List<SavedView> kept = views.of(permission.anyone().name());
        Optional<SavedView> first = kept.stream().filter(SavedView::opensFirst).findFirst();
        if (!CaseQuery.asks(address) && first.isPresent())
            return "redirect:/breaches?" + first.get().query();
        CaseQuery query = CaseQuery.of(address);
        CasePart part = caseload.part(query.filter(reporter()), query.order(), address.get("after"), LENGTH);
        List<Breach> cases = read(part.references());
        model.addAttribute("cases", cases);
        model.addAttribute("due", firstOpen(part.references()));
        model.addAttribute("query", query);
        model.addAttribute("more", part.next() == null ? null : query.address() + "&after=" + part.next());
        model.addAttribute("orders", Codes.of(CaseOrder.class));
        model.addAttribute(
                "filters", links.of(query, reporter(), permission.anyone().name(), readers.present()));
        model.addAttribute("views", kept);
        return "breaches/list";
    }

    /** Whose reports alone are shown; null for who sees every case. */
    private @Nullable String reporter() {
        return permission.onlyReports() ? permission.anyone().name() : null;
    }

    private List<Breach> read(List<String> references) {
        Map<String, Breach> known = breaches.all(references);
        return references.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The next line of each case that still owes something. */
    private Map<String, DutyLine> firstOpen(Collection<String> references) {
        return obligations.ofAll(references).stream()
                .filter(Obligation::running)
                .collect(Collectors.toMap(
                        Obligation::breach, one -> new DutyLine(List.of(one)), (first, later) -> first));
    }
}
