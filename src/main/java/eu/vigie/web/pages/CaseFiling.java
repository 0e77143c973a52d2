package eu.vigie.web.pages;

import eu.vigie.filing.DutyFilings;
import eu.vigie.filing.FieldEntry;
import eu.vigie.filing.Filing;
import eu.vigie.filing.Filings;
import eu.vigie.obligation.Obligations;
import eu.vigie.refusal.NotFound;
import eu.vigie.web.Permission;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A filing by the address of its case, and where in the case its answers come from. */
@Component
class CaseFiling {
    private static final Set<String> CORRECTED =
            Set.of("breach.discoveredBy", "breach.occurredFrom", "breach.occurredTo", "breach.description");
    private final Filings filings;
    private final DutyFilings duties;
    private final Obligations obligations;
    private final Permission permission;

    CaseFiling(Filings filings, DutyFilings duties, Obligations obligations, Permission permission) {
        this.filings = filings;
        this.duties = duties;
        this.obligations = obligations;
        this.permission = permission;
    }

    /** For who works on the case: who only reported it reads no form (GDPR Art. 5(1)(f)). */
    Filing of(String reference, long id) {
        permission.readable(reference);
        permission.insider();
        Filing filing = filings.get(id);
        if (!filing.breach().equals(reference)) throw new NotFound("filing", Long.toString(id));
        return filing;
    }

    /** What the form is called: the notification to an authority, or a smaller form and whom it tells. */
    String title(Filing filing, Reader reader) {
        return filing.obligation() == null
                ? reader.say("form-page.title", filing.authority())
                : duties.title(filing, reader.locale()) + " – " + whom(filing, reader);
    }

    /** Titles of the form's sections, by number. */
    Map<String, String> sections(Filing filing, Reader reader) {
        return duties.sections(filing, reader.locale());
    }

    private String whom(Filing filing, Reader reader) {
        return obligations.of(filing.breach()).stream()
                .filter(owed -> Objects.equals(owed.id(), filing.obligation()))
                .findFirst()
                .map(owed -> reader.recipient(owed.recipient(), owed.recipientName()))
                .orElse(filing.authority());
    }

    /** The page on which the fact behind a field is changed; null where no page of the case changes it. */
    static @Nullable String place(String reference, FieldEntry entry) {
        String source = entry.source() == null ? "" : entry.source();
        String base = "/breaches/" + reference;
        if (source.startsWith("facts.")) return base + "/facts#" + source.substring("facts.".length());
        if (source.equals("assessment.severity")) return base + "/facts";
        if (source.equals("breach.awareness")) return base + "/awareness";
        if (CORRECTED.contains(source)) return base + "/report#" + source.substring("breach.".length());
        return null;
    }
}
