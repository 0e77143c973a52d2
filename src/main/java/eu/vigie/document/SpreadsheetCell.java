package eu.vigie.document;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in a cell of a table that people open in a spreadsheet: never what it would take for a formula. */
public final class SpreadsheetCell {

    private SpreadsheetCell() {}

    /** Empty for nothing, a list with semicolons; what begins like a formula is marked as text with an apostrophe. */
    public static String of(@Nullable Object content) {
        if (content == null) return "";
        String text = content instanceof Collection<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : content.toString();
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
