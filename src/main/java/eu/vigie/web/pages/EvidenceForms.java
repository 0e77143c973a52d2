package eu.vigie.web.pages;

import eu.vigie.evidence.Evidence;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** The small forms about evidence: one page for all, with the words and the fields of each. */
@Component
class EvidenceForms {

    /**
     * One of them.
     *
     * @param key its words: {@code <key>.title}, {@code .lead}, {@code .button}, and of each field its label
     */
    record Kind(String key, List<Field> fields) {

        Kind(String key, Field... fields) {
            this(key, List.of(fields));
        }
    }

    /** A field: a line, a long text, a moment, one of the options, in words or as they are written, or a box to tick. */
    record Field(String type, String name, List<String> options) {

        static Field line(String name) {
            return new Field("line", name, List.of());
        }

        static Field text(String name) {
            return new Field("text", name, List.of());
        }

        static Field moment(String name) {
            return new Field("moment", name, List.of());
        }

        /** One of those, as they are written. */
        static Field choose(String name, List<String> options) {
            return new Field("choose", name, options);
        }

        static Field pick(String name, List<String> options) {
            return new Field("pick", name, options);
        }

        /** That it was checked: before what cannot be undone. */
        static Field checked() {
            return new Field(TickedBox.NAME, TickedBox.NAME, List.of());
        }
    }

    private final Evidence evidence;
    private final Readers readers;

    EvidenceForms(Evidence evidence, Readers readers) {
        this.evidence = evidence;
        this.readers = readers;
    }

    PageForm of(MultiValueMap<String, String> typed) {
        return PageForm.of(typed, readers.present());
    }

    /** False when something is wrong, which the form then says. */
    boolean carriedOut(PageForm form, Runnable act) {
        return form.carriedOut(readers.present(), act);
    }

    /** The same of what cannot be undone: only where the box is ticked. */
    boolean carriedOutOnceChecked(PageForm form, Runnable act) {
        return carriedOut(TickedBox.needed(form, readers.present()), act);
    }

    /** The page of the form, about a piece of evidence or (null) about the case. */
    String page(Kind kind, String reference, @Nullable Long id, PageForm form, Model model) {
        model.addAttribute("item", id == null ? null : evidence.get(reference, id));
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        return "breaches/evidence-form";
    }

    /** The same after something was found wrong. */
    String again(
            Kind kind, String reference, @Nullable Long id, PageForm form, Model model, HttpServletResponse response) {
        response.setStatus(422);
        return page(kind, reference, id, form, model);
    }

    static String done(String reference, @Nullable Long id, String done) {
        return "redirect:/breaches/" + reference + "/evidence" + (id == null ? "" : "/" + id) + "?done=" + done;
    }
}
