package eu.vigie.assessment;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A source, as the tables write it in English, for a reader; French alone has other words for it. */
final class Citation {

    private static final Map<String, String> SIMPLE = Map.of(
            "as proposed", "tel que proposé",
            "house reading", "lecture de la maison",
            "GDPR ", "RGPD, ",
            "EDPB ", "CEPD ",
            "Annex B ", "annexe B, ");

    private static final Pattern ARTICLES = Pattern.compile("Art(?:s|\\.) (\\d+)");
    private static final Pattern PARAGRAPH = Pattern.compile("(art\\. \\d+)\\((\\d+)\\)(?:\\(([a-c])\\))?");
    private static final Pattern SEVERAL = Pattern.compile("((?:art\\.|considérants|cas) \\d+), (\\d+)");

    private Citation() {}

    static String in(Locale reader, String written) {
        return reader.getLanguage().equals("fr") ? french(written) : written;
    }

    private static String french(String written) {
        String said = written;
        for (var word : SIMPLE.entrySet()) said = said.replace(word.getKey(), word.getValue());
        said = ARTICLES.matcher(said).replaceAll("art. $1");
        said = said.replaceAll("recital(s?) ", "considérant$1 ").replaceAll("cases? (?=\\d)", "cas ");
        said = SEVERAL.matcher(said).replaceAll("$1 et $2");
        // The definitions of Art. 4 are numbered points, not paragraphs.
        said = said.replaceAll("art\\. 4\\((\\d+)\\)", "art. 4, point $1)");
        return PARAGRAPH
                .matcher(said)
                .replaceAll(found -> found.group(1) + ", § " + found.group(2)
                        + (found.group(3) == null ? "" : ", point " + found.group(3) + ")"));
    }
}
