package eu.vigie.filing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person copies into an authority's portal, in the portal's order and labels.
 *
 * @param form the portal, {@code version} the year its labels were taken
 * @param address where the portal is
 * @param subject the filing's digest: what is copied is what was approved; null while it is a draft
 */
public record PortalSheet(
        String form,
        String version,
        String address,
        @Nullable String subject,
        List<Section> sections) {

    /** A numbered page of the portal. */
    public record Section(String number, String title, List<Item> items) {}

    /**
     * One question of the portal.
     *
     * @param label the portal's own
     * @param gloss the same in the reader's language; null where that is French
     * @param values what to tick or to paste, in order; empty when there is nothing to say
     * @param fields the fields of the EDPB form it is answered from
     */
    public record Item(
            String label, @Nullable String gloss, FieldStatus status, List<String> values, List<Integer> fields) {}
}
