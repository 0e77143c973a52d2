package eu.vigie.web.pages;

import eu.vigie.filing.Filing;
import eu.vigie.filing.Filings;
import eu.vigie.filing.PortalHandOver;
import eu.vigie.refusal.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The copy sheet for the authority's portal, question by question in its order. */
@Controller
class PortalPage {
    private final Filings filings;
    private final PortalHandOver portal;
    private final Readers readers;

    PortalPage(Filings filings, PortalHandOver portal, Readers readers) {
        this.filings = filings;
        this.portal = portal;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/filings/{id}/portal")
    String show(@PathVariable String reference, @PathVariable long id, Model model) {
        Filing filing = filings.get(id);
        if (!filing.breach().equals(reference)) {
            throw new NotFound("filing", Long.toString(id));
        }
        model.addAttribute("filing", filing);
        model.addAttribute("sheet", portal.sheet(id, readers.present().locale()));
        return "filings/portal";
    }
}
