package eu.vigie.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Our notified cases of a year beside the notifications that the CNIL received in it, as shares.
 *
 * @param sector as the file names it
 * @param own how many of ours were notified
 * @param ofSector how many notifications of the sector
 * @param ofAll how many of all
 * @param unread of all, those whose categories of data name none that is known here
 */
public record SideBySide(
        int year,
        String first,
        String last,
        String sector,
        long own,
        long ofSector,
        long ofAll,
        long unread,
        List<Line> lines) {

    /**
     * One value, in per cent with one decimal of those that have it; {@code own} is null while we notified nothing.
     *
     * @param group {@code causes}, {@code bands}, {@code categories} or {@code sensitive}
     * @param code of the value
     */
    public record Line(String group, String code, @Nullable Double own, double sector, double all) {}

    public SideBySide {
        lines = List.copyOf(lines);
    }
}
