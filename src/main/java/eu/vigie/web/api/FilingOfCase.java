package eu.vigie.web.api;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.estate.Estate;
import eu.vigie.filing.Filing;
import eu.vigie.filing.Filings;
import eu.vigie.refusal.NotFound;
import eu.vigie.web.Permission;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every request about a filing checks first: that it belongs to the case in the address, and who may write to it. */
@Component
class FilingOfCase {

    private final Filings filings;
    private final Estate estate;
    private final Permission permission;

    FilingOfCase(Filings filings, Estate estate, Permission permission) {
        this.filings = filings;
        this.estate = estate;
        this.permission = permission;
    }

    /** For who works on the case: what the authority is told is no business of who only reported it (GDPR Art. 5(1)(f)). */
    Filing read(String reference, long id) {
        permission.readable(reference);
        permission.insider();
        Filing filing = filings.get(id);
        if (!filing.breach().equals(reference)) {
            throw new NotFound("filing", String.valueOf(id));
        }
        return filing;
    }

    /** Who drafts filings. */
    Actor drafter() {
        return permission.require(Role.PRIVACY_OFFICER, Role.DPO);
    }

    /** The language asked for, else the organisation's. */
    Locale language(@Nullable String asked) {
        return asked == null ? estate.organisation().locale() : Locale.forLanguageTag(asked);
    }
}
