package eu.vigie.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with its signatures (C2SP signed note).
 *
 * @param text ends with a line feed
 * @param signatures the lines below it
 */
public record SignedNote(String text, List<String> signatures) {

    private static final String DASH = "\u2014 ";

    /** A checkpoint's three lines, an empty one, and at least one signature. */
    private static final Pattern CHECKPOINT = Pattern.compile(
            "^[^\\n]+\\n(?:0|[1-9][0-9]{0,17})\\n[A-Za-z0-9+/]{43}=\\n\\n(?:" + DASH + "\\S+ [A-Za-z0-9+/]+=*\\n)+",
            Pattern.MULTILINE);

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** Reads what {@link #written()} writes; refuses anything else with {@link IllegalArgumentException}. */
    public static SignedNote of(String written) {
        int parted = written.lastIndexOf("\n\n");
        if (parted < 0 || !written.endsWith("\n")) throw new IllegalArgumentException("not a signed note");
        List<String> lines = List.of(written.substring(parted + 2).split("\n", -1));
        List<String> signatures = lines.subList(0, lines.size() - 1);
        if (signatures.isEmpty() || !signatures.stream().allMatch(line -> line.startsWith(DASH)))
            throw new IllegalArgumentException("not a signed note: no signature");
        return new SignedNote(written.substring(0, parted + 1), signatures);
    }

    /**
     * The last checkpoint in a longer text, such as a mail or a file to which notes are appended; line ends may be those of
     * mail. Refuses a text without one with {@link IllegalArgumentException}.
     */
    public static SignedNote lastIn(String text) {
        Matcher notes =
                CHECKPOINT.matcher(text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")) + "\n");
        String last = null;
        while (notes.find()) last = notes.group();
        if (last == null) throw new IllegalArgumentException("no checkpoint in it");
        return of(last);
    }

    static SignedNote of(String text, PublicKey key, byte[] signature) {
        byte[] numbered = PublicKey.joined(key.id(), signature);
        return new SignedNote(
                text, List.of(DASH + key.name() + " " + Base64.getEncoder().encodeToString(numbered)));
    }

    public String written() {
        return text + "\n" + String.join("\n", signatures) + "\n";
    }

    /** Whether one of the signatures is that key's and fits the text. */
    public boolean signedBy(PublicKey key) {
        return signatures.stream().anyMatch(line -> fits(line, key));
    }

    private boolean fits(String line, PublicKey key) {
        String[] parts = line.substring(DASH.length()).split(" ", 2);
        if (parts.length != 2 || !parts[0].equals(key.name())) return false;
        try {
            byte[] numbered = Base64.getDecoder().decode(parts[1]);
            return numbered.length == 68
                    && Arrays.equals(Arrays.copyOf(numbered, 4), key.id())
                    && key.signed(text.getBytes(UTF_8), Arrays.copyOfRange(numbered, 4, 68));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }
}
