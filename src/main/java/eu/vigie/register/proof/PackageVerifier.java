package eu.vigie.register.proof;

import eu.vigie.audit.PublicKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** {@code java -jar vigie.jar verify package.zip [--key <key.txt's line, or a file of such lines>]}: 0 when it is as it was written. */
public final class PackageVerifier {

    private PackageVerifier() {}

    /** Answers the exit code: 0 as it was written, 1 not, 2 not asked rightly. */
    public static int run(List<String> arguments, Locale locale, PrintStream out) {
        ResourceBundle words = words(locale);
        boolean keyed = arguments.size() == 3 && arguments.get(1).equals("--key");
        if (arguments.size() != 1 && !keyed) {
            out.println(words.getString("verify.usage"));
            return 2;
        }
        try {
            List<PublicKey> published = keyed ? GivenKeys.of(arguments.get(2)) : List.of();
            List<Finding> findings = PackageCheck.check(Path.of(arguments.get(0)), published);
            findings.forEach(
                    one -> out.println(printable(one.place()) + ": " + words.getString("verify." + one.code())));
            out.println(words.getString(
                    !findings.isEmpty() ? "verify.invalid" : keyed ? "verify.valid" : "verify.valid-unpinned"));
            return findings.isEmpty() ? 0 : 1;
        } catch (IOException | IllegalArgumentException unreadable) {
            out.println(
                    words.getString("verify.usage") + " (" + printable(String.valueOf(unreadable.getMessage())) + ")");
            return 2;
        }
    }

    static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                "messages/register",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    // A name in a forged archive may carry what a terminal obeys.
    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
