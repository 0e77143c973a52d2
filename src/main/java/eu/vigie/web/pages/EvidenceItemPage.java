package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.evidence.Acquisition;
import eu.vigie.evidence.AcquisitionOnRecord;
import eu.vigie.evidence.Acquisitions;
import eu.vigie.evidence.Correction;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceSeals;
import eu.vigie.evidence.Piece;
import eu.vigie.evidence.Pieces;
import eu.vigie.evidence.Volatility;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import eu.vigie.web.ToldHolds;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One piece of evidence: what it is, how it was acquired, and who held it. */
@Controller
class EvidenceItemPage {

    private static final String DRIFT = "clockDriftSeconds";

    private final Evidence evidence;
    private final Acquisitions acquisitions;
    private final Permission permission;
    private final Pieces pieces;
    private final ToldHolds told;
    private final EvidenceSeals seals;
    private final EvidenceForms forms;
    private final Readers readers;

    EvidenceItemPage(
            Evidence evidence,
            Acquisitions acquisitions,
            Pieces pieces,
            ToldHolds told,
            EvidenceSeals seals,
            Permission permission,
            EvidenceForms forms,
            Readers readers) {
        this.evidence = evidence;
        this.acquisitions = acquisitions;
        this.pieces = pieces;
        this.told = told;
        this.seals = seals;
        this.permission = permission;
        this.forms = forms;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/evidence/{id:\\d+}")
    String show(@PathVariable String reference, @PathVariable long id, Model model) {
        permission.require(Right.READ_EVIDENCE);
        Piece piece = pieces.of(reference, id);
        model.addAttribute("item", piece.item());
        model.addAttribute("piece", piece);
        model.addAttribute("holds", told.of(piece.holds()));
        model.addAttribute("acquired", piece.acquisition());
        model.addAttribute("holding", permission.has(Right.HOLD_EVIDENCE));
        model.addAttribute("destroying", permission.has(Right.APPROVE_DESTRUCTION));
        model.addAttribute("keeps", permission.has(Right.KEEP_EVIDENCE));
        return "breaches/evidence-item";
    }

    @GetMapping("/breaches/{reference}/evidence/{id:\\d+}/acquisition")
    String acquisition(@PathVariable String reference, @PathVariable long id, Model model) {
        permission.require(Right.KEEP_EVIDENCE);
        PageForm form = PageForm.empty();
        acquisitions.of(reference, id).map(AcquisitionOnRecord::said).ifPresent(said -> put(said, form));
        return acquisition(reference, id, form, model);
    }

    @PostMapping("/breaches/{reference}/evidence/{id:\\d+}/acquisition")
    String record(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_EVIDENCE);
        PageForm form = forms.of(typed);
        Acquisition said = said(form);
        Runnable act = evidence.get(reference, id).seal() == null
                ? () -> acquisitions.record(reference, id, said, actor)
                : () -> seals.correct(reference, id, new Correction(null, null, said, form.given("reason")), actor);
        if (forms.carriedOut(form, act))
            return "redirect:/breaches/" + reference + "/evidence/" + id + "?done=acquisition";
        response.setStatus(422);
        return acquisition(reference, id, form, model);
    }

    private String acquisition(String reference, long id, PageForm form, Model model) {
        model.addAttribute("item", evidence.get(reference, id));
        model.addAttribute("form", form);
        model.addAttribute(
                "volatilities",
                Arrays.stream(Volatility.values()).map(Volatility::code).toList());
        return "breaches/acquisition";
    }

    private Acquisition said(PageForm form) {
        return new Acquisition(
                Moments.read(form, "acquiredAt", readers.present()),
                form.given("acquiredBy"),
                form.given("place"),
                form.given("source"),
                form.given("tool"),
                form.given("toolVersion"),
                seconds(form),
                form.given("volatility"),
                form.given("note"));
    }

    private @Nullable Long seconds(PageForm form) {
        String typed = form.given(DRIFT);
        if (typed == null) return null;
        if (typed.matches("[+\\-\u2212]?\\d{1,12}")) return Long.valueOf(typed.replace('\u2212', '-'));
        form.wrong(DRIFT, readers.present().say("fault.number"));
        return null;
    }

    private void put(Acquisition said, PageForm form) {
        Moments.put(
                form,
                "acquiredAt",
                Objects.requireNonNull(said.acquiredAt()),
                readers.present().zone());
        form.put("acquiredBy", said.acquiredBy());
        form.put("place", said.place());
        form.put("source", said.source());
        form.put("tool", said.tool());
        form.put("toolVersion", said.toolVersion());
        form.put(DRIFT, said.clockDriftSeconds());
        form.put("volatility", said.volatility());
        form.put("note", said.note());
    }
}
