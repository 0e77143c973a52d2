package eu.vigie.overview;

import eu.vigie.breach.DataCategory;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of the CNIL's open data set, and ours for the same. Several values stand in one cell, joined by commas, and labels hold commas
 * themselves: so known labels are looked for. Only the causes, whose labels hold none, are cut there.
 */
final class OpenDataLabels {

    static final List<String> HEADERS = List.of(
            "date de reception de la notification",
            "secteur d'activite de l'organisme concerne",
            "natures de la violation",
            "nombre de personnes impactees",
            "typologies des donnees impactees",
            "donnees sensibles",
            "origines de l'incident",
            "causes de l'incident",
            "information des personnes");

    /** The greatest number of persons of each band. */
    private static final Map<Long, String> BANDS = new LinkedHashMap<>();

    private static final Map<String, String> BAND_LABELS = Map.of(
            "entre 0 et 5 personnes", "0-5",
            "entre 6 et 50 personnes", "6-50",
            "entre 51 et 300 personnes", "51-300",
            "entre 301 et 5000 personnes", "301-5000",
            "plus de 5000 personnes", "5001-");

    private static final Map<String, String> CAUSES = Map.of(
            "acte interne accidentel", "internal_accidental",
            "acte interne malveillant", "internal_malicious",
            "acte externe accidentel", "external_accidental",
            "acte externe malveillant", "external_malicious",
            "inconnu", "unknown",
            "autre", "other");

    /** By what stands in the label and in no other. */
    private static final Map<Pattern, String> CATEGORIES = new LinkedHashMap<>();

    private static final Map<DataCategory, String> OURS = new EnumMap<>(DataCategory.class);

    static {
        BANDS.put(5L, "0-5");
        BANDS.put(50L, "6-50");
        BANDS.put(300L, "51-300");
        BANDS.put(5000L, "301-5000");
        BANDS.put(Long.MAX_VALUE, "5001-");
        named("etat civil", "identity");
        named("nir", "social_security");
        named("coordonnees", "contact");
        named("identification ou d'acces", "credentials");
        named("economique", "financial");
        named("documents officiels", "documents");
        named("localisation", "location");
        named("infractions", "criminal");
        named("pas connues", "not_known");
        named("autres donnees", "other");
        OURS.put(DataCategory.BASIC_IDENTITY, "identity");
        OURS.put(DataCategory.CONTACT, "contact");
        OURS.put(DataCategory.CREDENTIALS, "credentials");
        OURS.put(DataCategory.FINANCIAL, "financial");
        OURS.put(DataCategory.PAYMENT_MEANS, "financial");
        OURS.put(DataCategory.OFFICIAL_DOCUMENTS, "documents");
        OURS.put(DataCategory.LOCATION, "location");
        OURS.put(DataCategory.CRIMINAL, "criminal");
        OURS.put(DataCategory.NOT_KNOWN, "not_known");
        OURS.put(DataCategory.IDENTIFICATION_NUMBERS, "social_security");
    }

    private OpenDataLabels() {}

    private static void named(String label, String code) {
        CATEGORIES.put(Pattern.compile("\\b" + label), code);
    }

    /** Bands from the smallest to the greatest. */
    static List<String> bands() {
        return List.copyOf(BANDS.values());
    }

    /** Small letters without accents, one blank between words, plain apostrophes: two of them are the file's way to write one. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .replace("''", "'")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    static @Nullable String band(String cell) {
        return BAND_LABELS.get(plain(cell));
    }

    static String band(long persons) {
        return BANDS.entrySet().stream()
                .filter(one -> persons <= one.getKey())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** Each cause that the cell names; null if something in it is none. */
    static @Nullable Set<String> causes(String cell) {
        Set<String> found = new TreeSet<>();
        for (String label : plain(cell).split(",", -1)) {
            String code = CAUSES.get(label.strip());
            if (code == null) return null;
            found.add(code);
        }
        return found;
    }

    /** Each category that the cell names; none of a cell that names none which is known. */
    static Set<String> categories(String cell) {
        String text = plain(cell);
        Set<String> found = new TreeSet<>();
        CATEGORIES.forEach((label, code) -> {
            if (label.matcher(text).find()) found.add(code);
        });
        return found;
    }

    /** The category under which the file would count that of ours. */
    static String category(DataCategory ours) {
        return Objects.requireNonNull(OURS.getOrDefault(ours, "other"));
    }
}
