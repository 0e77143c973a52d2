package eu.vigie.web.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Enum constants as the contract writes them: lower snake case. */
final class Codes {
    private Codes() {}

    static <E extends Enum<E>> List<String> of(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Codes::of).toList();
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The constant, or null for nothing and for what is none. */
    @Nullable
    static <E extends Enum<E>> E read(Class<E> type, @Nullable String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(code))
                .findFirst()
                .orElse(null);
    }

    static <E extends Enum<E>> List<E> readAll(Class<E> type, List<String> codes) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> codes.contains(of(constant)))
                .toList();
    }
}
