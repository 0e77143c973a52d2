package eu.vigie.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** A lawyer's words in both languages of the pages; a row with only one of them is refused. */
public record Bilingual(String en, String fr) {

    public Bilingual {
        Required.text("en, beside fr", en);
        Required.text("fr, beside en", fr);
    }

    /** Refuses a text without a language, as a file of rules may still have it. */
    @JsonCreator
    static Bilingual of(String text) {
        throw new IllegalArgumentException("“" + text + "” in both languages is needed: {en: …, fr: …}");
    }

    /** In the reader's language: French, or English for everyone else. */
    public String in(Locale reader) {
        return "fr".equals(reader.getLanguage()) ? fr : en;
    }
}
