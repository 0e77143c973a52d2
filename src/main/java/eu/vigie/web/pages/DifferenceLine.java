package eu.vigie.web.pages;

import eu.vigie.statement.Difference;
import eu.vigie.statement.OutgoingDocument;
import eu.vigie.statement.Stated;
import java.text.NumberFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A difference between two documents, in the reader's words. */
record DifferenceLine(Difference difference, Reader reader) {

    public String stated() {
        return reader.option("stated", difference.stated());
    }

    public String document() {
        return name(difference.document(), reader);
    }

    public String other() {
        return name(difference.other(), reader);
    }

    public String address() {
        return address(difference.document());
    }

    public String otherAddress() {
        return address(difference.other());
    }

    public String says() {
        return value(difference.stated(), difference.says(), reader);
    }

    public String otherSays() {
        return value(difference.stated(), difference.otherSays(), reader);
    }

    /** Kind and number of a document. */
    static String name(OutgoingDocument document, Reader reader) {
        return reader.say("document." + document.kind(), number(document), document.addressee());
    }

    /** Where on the site it is read. */
    static String address(OutgoingDocument document) {
        String room = document.kind().equals("filing") ? "filings" : "notices";
        return "/breaches/" + document.breach() + "/" + room + "/" + number(document);
    }

    private static String number(OutgoingDocument document) {
        return document.subject().replaceFirst(".*:", "");
    }

    static String value(Stated stated, @Nullable String content, Reader reader) {
        if (content == null) return "";
        return switch (stated.told()) {
            case COUNT -> NumberFormat.getIntegerInstance(reader.locale()).format(Long.parseLong(content));
            case TIME -> reader.at(Instant.parse(content));
            case CODE -> reader.option(stated.code(), content);
            case WORDS -> content;
        };
    }
}
