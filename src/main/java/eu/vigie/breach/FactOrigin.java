package eu.vigie.breach;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.ReadableText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From where the values of a change are known.
 *
 * @param source null where nobody said
 * @param note which log, whose letter; 500 characters at most. Kept with the version of the facts; the trail has only its digest
 * @param restated facts that were named again: where their value stays, it is confirmed from this source
 */
public record FactOrigin(
        @Nullable FactSource source, @Nullable String note, Set<String> restated) {

    /** Nobody said from where. */
    public static final FactOrigin UNSTATED = new FactOrigin(null, null, Set.of());

    private static final int LONGEST_NOTE = 500;

    public FactOrigin {
        note = note == null || note.isBlank() ? null : note.strip();
        restated = source == null ? Set.of() : Set.copyOf(restated);
        if (note != null && note.length() > LONGEST_NOTE)
            throw new InvalidInput(Fault.of("sourceNote", "text-too-long", LONGEST_NOTE));
        if (note != null && !ReadableText.is(note)) throw new InvalidInput(Fault.of("sourceNote", "text-unprintable"));
    }

    /**
     * SHA-256 over the case's reference, the version and the note, a line each: shows that a note is the one that was given, while
     * it is kept. Null without a note.
     */
    @Nullable
    String noteSeal(String reference, long version) {
        return note == null ? null : sha256(reference + "\n" + version + "\n" + note);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** True when this names the value again and is not where it is known from already. */
    boolean confirms(FactValue value) {
        boolean named = restated.contains(value.fact())
                || restated.contains(value.fact().replaceFirst("\\..*", ""));
        return named && (source != value.source() || !Objects.equals(note, value.note()));
    }
}
