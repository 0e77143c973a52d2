package eu.vigie.deadline;

import java.util.Locale;

/** A lawyer's words in both languages of the pages; a row with only one of them is refused. */
public record Bilingual(String en, String fr) {

    public Bilingual {
        Required.text("en, beside fr", en);
        Required.text("fr, beside en", fr);
    }

    /** In the reader's language: French, or English for everyone else. */
    public String in(Locale reader) {
        return "fr".equals(reader.getLanguage()) ? fr : en;
    }
}
