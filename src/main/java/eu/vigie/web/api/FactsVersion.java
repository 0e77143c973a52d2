package eu.vigie.web.api;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that a change names by {@code If-Match}. It must be named, and be the latest. */
final class FactsVersion extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private FactsVersion(Reason reason, String code, Object... arguments) {
        super(reason, Fault.of("If-Match", code, arguments));
    }

    static long of(@Nullable String tag, long latest) {
        if (tag == null || tag.isBlank()) throw new FactsVersion(Reason.VERSION_MISSING, "version-missing");
        Matcher version = TAG.matcher(tag.strip());
        if (!version.matches() || Long.parseLong(version.group(1)) != latest)
            throw new FactsVersion(Reason.STALE, "facts-changed-meanwhile", latest);
        return latest;
    }
}
