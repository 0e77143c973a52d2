package eu.vigie.source;

/** ModSecurity 2 writes what a rule says of itself into the sentence: {@code [id "942100"] [msg "…"] [severity "CRITICAL"]}. */
final class Bracket {

    private Bracket() {}

    /**
     * The value of that word, empty when it is not there. What an attacker wrote cannot pass for one: ModSecurity writes a quote in
     * it with a backslash before it.
     */
    static String of(String sentence, String word) {
        String opening = "[" + word + " \"";
        int from = sentence.indexOf(opening);
        if (from < 0) return "";
        int start = from + opening.length();
        int end = sentence.indexOf("\"]", start);
        return end < 0 ? "" : sentence.substring(start, end);
    }
}
