package eu.vigie.notice;

import eu.vigie.refusal.ReadableText;
import org.apache.commons.csv.CSVRecord;

/** Looks at one line of the list of persons. */
final class PersonLine {

    private PersonLine() {}

    /** Code of what is wrong; empty when nothing is. */
    static String wrong(CSVRecord line) {
        if (line.size() != 4) {
            return "person-columns";
        }
        // A name may have a line break between its quotes (RFC 4180); nothing else has a place for one.
        if (!ReadableText.is(line.get(1)) || !ReadableText.isLine(line.get(0)) || !ReadableText.isLine(line.get(2))) {
            return "person-unprintable";
        }
        if (line.get(0).isBlank() || line.get(0).length() > 200 || line.get(1).length() > 300) {
            return "person-id";
        }
        if (line.get(2).length() > 320 || !line.get(2).matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+")) {
            return "person-email";
        }
        if (!line.get(3).matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
                || line.get(3).length() > 35) {
            return "person-locale";
        }
        return "";
    }
}
