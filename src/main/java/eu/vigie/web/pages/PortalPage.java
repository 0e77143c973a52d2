package eu.vigie.web.pages;

import eu.vigie.filing.PortalHandOver;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The copy sheet for the authority's portal, question by question in its order. */
@Controller
class PortalPage {
    private final CaseFiling cases;
    private final PortalHandOver portal;
    private final Readers readers;

    PortalPage(CaseFiling cases, PortalHandOver portal, Readers readers) {
        this.cases = cases;
        this.portal = portal;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/filings/{id}/portal")
    String show(@PathVariable String reference, @PathVariable long id, Model model) {
        model.addAttribute("filing", cases.of(reference, id));
        model.addAttribute("sheet", portal.sheet(id, readers.present().locale()));
        return "filings/portal";
    }
}
