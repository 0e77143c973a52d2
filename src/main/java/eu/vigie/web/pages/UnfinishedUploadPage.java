package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.evidence.Uploads;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives up a file that has not arrived whole: nothing brings back what had come of it. */
@Controller
class UnfinishedUploadPage {

    private static final String ADDRESS = "/breaches/{reference}/evidence/uploads/{id}/give-up";

    private final Uploads uploads;
    private final Permission permission;
    private final Readers readers;

    UnfinishedUploadPage(Uploads uploads, Permission permission, Readers readers) {
        this.uploads = uploads;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping(ADDRESS)
    String show(@PathVariable String reference, @PathVariable String id, Model model) {
        permission.require(Right.KEEP_EVIDENCE);
        return show(reference, id, PageForm.empty(), model);
    }

    @PostMapping(ADDRESS)
    String giveUp(
            @PathVariable String reference,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_EVIDENCE);
        Reader reader = readers.present();
        PageForm form = TickedBox.needed(PageForm.of(typed, reader), reader);
        return form.carriedOut(reader, response, () -> giveUp(reference, id, actor))
                ? "redirect:/breaches/" + reference + "/evidence?done=upload-given-up"
                : show(reference, id, form, model);
    }

    private void giveUp(String reference, String id, Actor actor) {
        try {
            uploads.giveUp(reference, id, actor);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String show(String reference, String id, PageForm form, Model model) {
        model.addAttribute("upload", uploads.get(reference, id));
        model.addAttribute("form", form);
        return "breaches/upload-give-up";
    }
}
