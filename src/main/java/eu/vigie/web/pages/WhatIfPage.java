package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.obligation.Supposition;
import eu.vigie.web.whatif.Outlook;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** A case under other circumstances, beside what is. What is supposed stands in the address and nowhere else. */
@Controller
class WhatIfPage {
    private final Outlook outlook;
    private final Readers readers;

    WhatIfPage(Outlook outlook, Readers readers) {
        this.outlook = outlook;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/what-if")
    String show(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var reader = readers.present();
        var form = PageForm.of(typed, reader);
        var questions = new WhatIfForm(breach, reader);
        var what = questions.read(form);
        if (!form.carriedOut(reader, () -> model.addAttribute("comparison", compared(breach, what))))
            response.setStatus(422);
        model.addAttribute("form", form);
        model.addAttribute("questions", questions);
        model.addAttribute("basis", what.basis());
        return "breaches/what-if";
    }

    private Comparison compared(Breach breach, Supposition what) {
        return Comparison.of(outlook.of(breach.reference(), what));
    }
}
