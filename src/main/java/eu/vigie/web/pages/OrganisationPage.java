package eu.vigie.web.pages;

import eu.vigie.estate.Estate;
import eu.vigie.estate.Organisation;
import eu.vigie.estate.Organisations;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who we are, as filings and letters say it. Regimes stay as they were declared. */
@Controller
class OrganisationPage {

    private static final List<String> SECTORS = List.of("private", "public");
    private static final List<String> SIZES = List.of("micro", "sme", "large");

    private final Estate estate;
    private final Organisations organisations;
    private final Permission permission;
    private final Readers readers;

    OrganisationPage(Estate estate, Organisations organisations, Permission permission, Readers readers) {
        this.estate = estate;
        this.organisations = organisations;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/organisation")
    String show(Model model) {
        permission.require(Right.KEEP_ORGANISATION);
        return show(typed(estate.organisation()), model);
    }

    @PostMapping("/organisation")
    String store(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        var actor = permission.require(Right.KEEP_ORGANISATION);
        PageForm form = PageForm.of(typed, readers.present());
        if (form.carriedOut(readers.present(), () -> organisations.store(said(form, estate.organisation()), actor)))
            return "redirect:/organisation?done=saved";
        response.setStatus(422);
        return show(form, model);
    }

    private String show(PageForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("sectors", choices(SECTORS, form.value("sector")));
        model.addAttribute("sizes", choices(SIZES, form.value("size")));
        model.addAttribute("regimes", estate.organisation().regimes());
        return "organisation";
    }

    /** The known codes, and what a program stored in other words: it stays until somebody chooses. */
    private static List<String> choices(List<String> known, String kept) {
        return kept.isBlank() || known.contains(kept)
                ? known
                : Stream.concat(known.stream(), Stream.of(kept)).toList();
    }

    private static PageForm typed(Organisation who) {
        PageForm form = PageForm.empty();
        form.put("name", who.name());
        form.put("siren", who.siren());
        form.put("address", who.address());
        form.put("country", who.country());
        form.put("sector", who.sector());
        form.put("size", who.size());
        form.put("activity", who.activity());
        form.put("locale", who.locale().getLanguage());
        put(form, "dpo", who.dpo());
        put(form, "contact", who.contact());
        put(form, "representative", who.representative());
        return form;
    }

    private static void put(PageForm form, String name, Organisation.@Nullable Point point) {
        if (point == null) return;
        form.put(name + ".name", point.name());
        form.put(name + ".email", point.email());
        form.put(name + ".phone", point.phone());
    }

    private static Organisation said(PageForm form, Organisation before) {
        return new Organisation(
                form.value("name").strip(),
                form.given("siren"),
                form.given("address"),
                form.value("country").strip().toUpperCase(Locale.ROOT),
                form.given("sector"),
                form.given("size"),
                point(form, "dpo"),
                point(form, "contact"),
                Locale.forLanguageTag(form.value("locale")),
                before.regimes(),
                form.given("activity"),
                point(form, "representative"));
    }

    private static Organisation.@Nullable Point point(PageForm form, String name) {
        var point = new Organisation.Point(
                form.given(name + ".name"), form.given(name + ".email"), form.given(name + ".phone"));
        boolean nothing = point.name() == null && point.email() == null && point.phone() == null;
        return nothing ? null : point;
    }
}
