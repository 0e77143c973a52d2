package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.identity.CurrentActor;
import eu.vigie.process.CasePictures;
import eu.vigie.process.TaskInbox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The process picture with its tokens, and the same content as text. */
@Controller
class PicturePage {
    private final CasePictures pictures;
    private final TaskInbox inbox;
    private final CurrentActor current;
    private final Readers readers;

    PicturePage(CasePictures pictures, TaskInbox inbox, CurrentActor current, Readers readers) {
        this.pictures = pictures;
        this.inbox = inbox;
        this.current = current;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/picture")
    String show(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        model.addAttribute(
                "svg", pictures.svg(breach.reference(), readers.present().locale()));
        model.addAttribute(
                "waiting",
                inbox.tasks(new TaskInbox.Filter(false, false, breach.reference()), current.get(), null, 100).stream()
                        .map(OpenStep::new)
                        .toList());
        return "breaches/picture";
    }
}
