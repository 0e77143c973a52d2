package eu.vigie.web.api;

import java.util.IllformedLocaleException;
import java.util.Locale;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a language tag (BCP 47), for example {@code fr}; refuses what is none. */
class LocaleReader extends StdDeserializer<Locale> {

    LocaleReader() {
        super(Locale.class);
    }

    @Override
    public Locale deserialize(JsonParser parser, DeserializationContext context) {
        String text = parser.getValueAsString("");
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            return locale.getLanguage().isEmpty() ? refuse(context, text) : locale;
        } catch (IllformedLocaleException e) {
            return refuse(context, text);
        }
    }

    private static Locale refuse(DeserializationContext context, String text) {
        return (Locale) context.handleWeirdStringValue(Locale.class, text, "no language tag");
    }
}
