package eu.vigie.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** {@code java -jar vigie.jar evidence-key [folder]}: makes a new key, which is the current one from then on. */
public final class EvidenceKeyCommand {

    private EvidenceKeyCommand() {}

    /** Answers the exit code: 0 made, 1 not, 2 not asked rightly. Without a folder the settings of the environment say which. */
    public static int run(
            List<String> arguments, Map<String, String> environment, Clock clock, Locale locale, PrintStream out) {
        ResourceBundle words = ResourceBundle.getBundle(
                "messages/evidence",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        if (arguments.size() > 1 || arguments.stream().anyMatch(one -> one.startsWith("-"))) {
            out.println(words.getString("evidence-key.usage"));
            return 2;
        }
        Path data = Path.of(environment.getOrDefault("VIGIE_DATA", "./data"));
        String given = arguments.isEmpty() ? environment.getOrDefault("VIGIE_EVIDENCE_KEYS", "") : arguments.get(0);
        try {
            Path folder = KeyFiles.folder(data, given);
            String id = KeyFiles.make(folder, clock.instant());
            out.println(say(words, "evidence-key.made", folder.resolve(id + KeyFolder.ENDING)));
            return 0;
        } catch (IOException | UncheckedIOException | IllegalStateException refused) {
            out.println(say(words, "evidence-key.not-made", String.valueOf(refused.getMessage())));
            return 1;
        }
    }

    private static String say(ResourceBundle words, String code, Object what) {
        return new MessageFormat(words.getString(code), words.getLocale()).format(new Object[] {what.toString()});
    }
}
