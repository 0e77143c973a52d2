package eu.vigie.notice;

import eu.vigie.audit.Entry;
import eu.vigie.breach.Breach;
import eu.vigie.estate.Organisation;
import java.util.List;
import java.util.Map;

/**
 * What is on record of a case that its letters tell, read once for all languages of a letter.
 *
 * @param letters all of the case, oldest first
 * @param authorityTold whether an authority has been told
 * @param steps what people recorded, oldest first
 * @param told the words of the last letter of the same kind that went, by language
 */
record CaseOnRecord(
        Breach breach,
        Organisation organisation,
        List<NoticeRow> letters,
        boolean authorityTold,
        List<Entry> steps,
        Map<String, Map<String, Object>> told) {}
