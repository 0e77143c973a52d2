package eu.vigie.register;

import eu.vigie.register.proof.ConsistencyVerifier;
import eu.vigie.register.proof.PackageVerifier;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** {@code java -jar vigie.jar verify} and {@code consistency}: the door to the verifiers for who starts the application. */
public final class VerifyCommand {

    private VerifyCommand() {}

    /** Answers the exit code: 0 as it was written, 1 not, 2 not asked rightly. */
    public static int run(List<String> arguments, Locale locale, PrintStream out) {
        return PackageVerifier.run(arguments, locale, out);
    }

    /** Holds two checkpoints against a proof; answers the same codes. */
    public static int consistency(List<String> arguments, Locale locale, PrintStream out) {
        return ConsistencyVerifier.run(arguments, locale, out);
    }
}
