package eu.vigie.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How soon a source would have been gone, the soonest first: the order in which evidence is collected (RFC 3227 §2.1). */
public enum Volatility {
    REGISTERS_AND_CACHE,
    NETWORK_PROCESSES_MEMORY,
    TEMPORARY_FILES,
    DISK,
    REMOTE_LOGS,
    PHYSICAL_CONFIGURATION,
    ARCHIVES;

    /** As the contract writes it: lower snake case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what is none. */
    static Optional<Volatility> of(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
