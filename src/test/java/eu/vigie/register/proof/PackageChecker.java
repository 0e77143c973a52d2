package eu.vigie.register.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The verifier, for stories: findings as {@code place: code}. */
public final class PackageChecker {

    private PackageChecker() {}

    public static List<String> findings(Path file) throws IOException {
        return PackageCheck.check(file, null).stream()
                .map(one -> one.place() + ": " + one.code())
                .toList();
    }
}
