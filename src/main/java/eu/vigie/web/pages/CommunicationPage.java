package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.document.Letter;
import eu.vigie.identity.CurrentActor;
import eu.vigie.notice.Medium;
import eu.vigie.notice.Publication;
import eu.vigie.notice.Publications;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A public communication: its text as a file, where it was published, and that it was published somewhere else too. */
@Controller
class CommunicationPage {

    private static final String ADDRESS = "/breaches/{reference}/notices/{id}/publications";

    private final NoticeOfCase addressed;
    private final Publications publications;
    private final CurrentActor current;
    private final Readers readers;

    CommunicationPage(NoticeOfCase addressed, Publications publications, CurrentActor current, Readers readers) {
        this.addressed = addressed;
        this.publications = publications;
        this.current = current;
        this.readers = readers;
    }

    @GetMapping(ADDRESS)
    String show(@ModelAttribute(name = "breach", binding = false) Breach breach, @PathVariable long id, Model model) {
        PageForm form = PageForm.empty();
        Reader reader = readers.present();
        Moments.put(form, "at", reader.now().truncatedTo(ChronoUnit.MINUTES), reader.zone());
        return show(breach, id, form, model);
    }

    @PostMapping(ADDRESS)
    String publish(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        addressed.get(breach.reference(), id);
        PageForm form = PageForm.of(typed, readers.present());
        Publication publication = publication(form);
        if (publication != null
                && form.carriedOut(readers.present(), () -> publications.publish(id, publication, current.get())))
            return "redirect:/breaches/" + breach.reference() + "/notices/" + id + "?done=published";
        response.setStatus(422);
        return show(breach, id, form, model);
    }

    private @Nullable Publication publication(PageForm form) {
        Reader reader = readers.present();
        Medium medium = Arrays.stream(Medium.values())
                .filter(one -> one.code().equals(form.value("channel")))
                .findFirst()
                .orElse(null);
        if (medium == null) form.wrong("channel", reader.say("fault.choose"));
        String reference = form.given("reference");
        if (reference == null) form.wrong("reference", reader.say("fault.missing"));
        Instant at = Moments.read(form, "at", reader);
        if (at == null && !form.faulty()) form.wrong("at", reader.say("fault.moment"));
        Instant until = Moments.read(form, "until", reader);
        Long evidence = number(form);
        return medium == null || reference == null || at == null
                ? null
                : new Publication(medium, at, reference, until, form.given("note"), evidence);
    }

    private @Nullable Long number(PageForm form) {
        String typed = form.given("evidence");
        if (typed == null || typed.matches("\\d{1,18}")) {
            return typed == null ? null : Long.valueOf(typed);
        }
        form.wrong("evidence", readers.present().say("fault.evidence-not-here", typed));
        return null;
    }

    private String show(Breach breach, long id, PageForm form, Model model) {
        model.addAttribute("notice", addressed.get(breach.reference(), id));
        model.addAttribute("published", publications.of(id));
        model.addAttribute("form", form);
        model.addAttribute(
                "media", Arrays.stream(Medium.values()).map(Medium::code).toList());
        return "notices/publication";
    }

    @GetMapping("/breaches/{reference}/notices/{id}/communication.txt")
    ResponseEntity<byte[]> text(@PathVariable String reference, @PathVariable long id, @RequestParam String language) {
        Letter text = approved(reference, id, language);
        return file(reference, text, text.subject() + "\n\n" + text.text() + "\n", "txt", MediaType.TEXT_PLAIN);
    }

    @GetMapping("/breaches/{reference}/notices/{id}/communication.html")
    ResponseEntity<byte[]> html(@PathVariable String reference, @PathVariable long id, @RequestParam String language) {
        Letter text = approved(reference, id, language);
        return file(reference, text, text.html(), "html", MediaType.TEXT_HTML);
    }

    private Letter approved(String reference, long id, String language) {
        addressed.get(reference, id);
        return publications.text(id, Locale.forLanguageTag(language));
    }

    /** To keep, never to open in place: it is to stand on another site than this. */
    private static ResponseEntity<byte[]> file(
            String reference, Letter letter, String text, String ending, MediaType type) {
        ContentDisposition kept = ContentDisposition.attachment()
                .filename(reference + "-" + letter.locale().getLanguage() + "." + ending)
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, kept.toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
