package eu.vigie.web.pages;

import eu.vigie.draft.Writing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The drafts of the form on a page.
 *
 * @param form the address to which it is sent
 * @param sent the sheet that was just sent and comes back
 * @param kept the reader's own drafts of it, the newest first, without the one that is shown
 * @param others who else is writing
 */
record FormDraft(String form, @Nullable String sent, List<Writing> kept, List<Writing> others) {

    /** The name of a new sheet, or of the one that comes back; {@code part} tells several forms of one address apart. */
    public String sheet(String part) {
        String ending = part.isEmpty() ? "" : "." + part;
        if (sent != null && (part.isEmpty() || sent.endsWith(ending))) return sent;
        return UUID.randomUUID() + ending;
    }
}
