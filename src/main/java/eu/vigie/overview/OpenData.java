package eu.vigie.overview;

import java.util.Map;
import java.util.SortedMap;

/**
 * What the CNIL's open data set says of one year, counted; of the file itself nothing is kept.
 *
 * @param first the first month that the file holds, {@code 2018-05}
 * @param last the last
 * @param all of that year
 * @param sectors the same by sector, as the file names them
 */
public record OpenData(int year, String first, String last, Figures all, SortedMap<String, Figures> sectors) {

    /**
     * Counts by our codes. A notification may name several causes and several categories of data, so that those add up to more than
     * {@code total}.
     *
     * @param bands by how many persons: {@code 0-5}, {@code 6-50}, {@code 51-300}, {@code 301-5000}, {@code 5001-}
     * @param unread notifications whose categories of data name none that is known here
     */
    public record Figures(
            long total,
            Map<String, Long> causes,
            Map<String, Long> bands,
            Map<String, Long> categories,
            long sensitive,
            long unread) {}
}
