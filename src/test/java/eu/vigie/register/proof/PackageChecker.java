package eu.vigie.register.proof;

import eu.vigie.audit.PublicKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verifier, for stories: findings as {@code place: code}. */
public final class PackageChecker {

    private PackageChecker() {}

    public static List<String> findings(Path file) throws IOException {
        return findings(file, null);
    }

    /** Held against this key, in its published form; null takes the package's own. */
    public static List<String> findings(Path file, @Nullable String key) throws IOException {
        return PackageCheck.check(file, key == null ? List.of() : List.of(PublicKey.of(key))).stream()
                .map(one -> one.place() + ": " + one.code())
                .toList();
    }
}
