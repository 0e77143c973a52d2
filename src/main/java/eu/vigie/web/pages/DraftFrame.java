package eu.vigie.web.pages;

import eu.vigie.draft.Drafts;
import eu.vigie.draft.Writing;
import eu.vigie.identity.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of a page with a long form says: own drafts of it, and who else is writing there. */
@ControllerAdvice(basePackageClasses = DraftFrame.class)
class DraftFrame {

    /** Who typed longer ago than this is not called writing. */
    private static final Duration PRESENT = Duration.ofMinutes(15);

    private final Drafts drafts;
    private final CurrentActor current;
    private final Readers readers;

    DraftFrame(Drafts drafts, CurrentActor current, Readers readers) {
        this.drafts = drafts;
        this.current = current;
        this.readers = readers;
    }

    @ModelAttribute("draft")
    @Nullable
    FormDraft draft(HttpServletRequest request) {
        String here = request.getRequestURI();
        Optional<String> form =
                request.getMethod().equals("POST") ? Optional.of(here).filter(TypedForms::has) : TypedForms.on(here);
        return form.map(address -> draft(address, Sheet.of(request))).orElse(null);
    }

    private FormDraft draft(String form, @Nullable String sheet) {
        String me = current.get().name();
        Instant since = readers.present().now().minus(PRESENT);
        List<Writing> all = drafts.writing(form);
        return new FormDraft(
                form,
                sheet,
                all.stream()
                        .filter(one -> one.person().equalsIgnoreCase(me))
                        .filter(one -> !one.sheet().equals(sheet))
                        .toList(),
                TypedForms.begins(form) ? List.of() : others(all, me, since));
    }

    /** Each once, however many sheets they have. */
    private static List<Writing> others(List<Writing> all, String me, Instant since) {
        return all.stream()
                .filter(one -> !one.person().equalsIgnoreCase(me))
                .filter(one -> one.lastTypedAt().isAfter(since))
                .collect(Collectors.toMap(Writing::person, one -> one, (first, later) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
