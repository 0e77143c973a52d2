package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.audit.Checkpoint;
import eu.vigie.audit.ConsistencyProof;
import eu.vigie.audit.PublicKey;
import eu.vigie.audit.SignedNote;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code java -jar vigie.jar consistency EARLIER LATER PROOF --key KEY}: whether the trail of the later checkpoint is that of
 * the earlier with entries added (RFC 6962, section 2.1.2). Asks nobody.
 */
public final class ConsistencyVerifier {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ResourceBundle words;
    private final PrintStream out;

    private ConsistencyVerifier(ResourceBundle words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    /** Answers the exit code: 0 it only grew, 1 that is not so, 2 not asked rightly. */
    public static int run(List<String> arguments, Locale locale, PrintStream out) {
        return new ConsistencyVerifier(PackageVerifier.words(locale), out).run(arguments);
    }

    private int run(List<String> arguments) {
        if (arguments.size() != 5 || !arguments.get(3).equals("--key")) return usage("");
        try {
            List<PublicKey> keys = GivenKeys.of(arguments.get(4));
            SignedNote earlier = note(arguments.get(0));
            SignedNote later = note(arguments.get(1));
            ConsistencyProof proof = proof(arguments.get(2));
            if (!signed(earlier, keys)) return wrong(arguments.get(0), "verify.forged");
            if (!signed(later, keys)) return wrong(arguments.get(1), "verify.forged");
            return held(Checkpoint.of(earlier.text()), Checkpoint.of(later.text()), proof, arguments);
        } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
            return usage(" (" + PackageVerifier.printable(String.valueOf(unreadable.getMessage())) + ")");
        }
    }

    private int held(Checkpoint earlier, Checkpoint later, ConsistencyProof proof, List<String> files) {
        if (!earlier.origin().equals(later.origin())) return wrong(files.get(1), "verify.twin");
        boolean grown = proof.from() == earlier.size()
                && proof.to() == later.size()
                && proof.leads(earlier.root(), later.root());
        if (!grown) return wrong(files.get(2), "consistency.not-grown");
        out.println(MessageFormat.format(
                words.getString("consistency.valid"), String.valueOf(earlier.size()), String.valueOf(later.size())));
        return 0;
    }

    private SignedNote note(String file) throws IOException {
        try {
            return SignedNote.lastIn(Files.readString(Path.of(file), UTF_8));
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(file + " " + words.getString("consistency.no-checkpoint"), none);
        }
    }

    private static ConsistencyProof proof(String file) throws IOException {
        ConsistencyProof read = JSON.readValue(Files.readString(Path.of(file), UTF_8), ConsistencyProof.class);
        if (read == null) throw new IllegalArgumentException(file);
        return read;
    }

    /** A checkpoint is signed with the key of its day. */
    private static boolean signed(SignedNote note, List<PublicKey> keys) {
        return keys.stream().anyMatch(note::signedBy);
    }

    private int wrong(String file, String what) {
        out.println(PackageVerifier.printable(file) + ": " + words.getString(what));
        out.println(words.getString("verify.invalid"));
        return 1;
    }

    private int usage(String why) {
        out.println(words.getString("consistency.usage") + why);
        out.println(words.getString("consistency.of"));
        return 2;
    }
}
