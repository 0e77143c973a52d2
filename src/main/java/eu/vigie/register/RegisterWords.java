package eu.vigie.register;

import eu.vigie.filing.Filing;
import eu.vigie.notice.Notice;
import eu.vigie.obligation.Obligation;
import eu.vigie.register.RegisterItem.Part;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One duty, filing or notice in one line: short enough for a cell, complete enough to check. */
final class RegisterWords {

    private RegisterWords() {}

    static RegisterItem of(Filing filing) {
        return item(
                code("authority", filing.authority()),
                code("type", filing.type()),
                code("subtype", filing.subtype()),
                code("state", word(filing.state())),
                named("submittedAt", filing.submittedAt()),
                named("authorityReference", filing.authorityReference()),
                named("lateReason", filing.lateReason()));
    }

    static RegisterItem of(Notice notice) {
        var known = item(
                code("kind", word(notice.kind())),
                code("state", word(notice.state())),
                named("releasedAt", notice.releasedAt()));
        var parts = new ArrayList<>(known.parts());
        new TreeMap<>(Map.copyOf(notice.counts())).forEach((state, count) -> {
            if (count > 0) parts.add(new Part(word(state), count, true));
        });
        return new RegisterItem(parts);
    }

    static RegisterItem of(Obligation duty) {
        return item(
                code("duty", duty.duty().code()),
                code("recipient", duty.recipient()),
                code("state", word(duty.state())),
                named("dueAt", duty.dueAt()),
                named("metAt", duty.metAt()),
                named("lateAsFiled", duty.lateAsFiled()),
                named("lateAsKnown", duty.lateAsKnown()));
    }

    private static RegisterItem item(@Nullable Part... parts) {
        var known = new ArrayList<Part>();
        for (var part : parts) if (part != null) known.add(part);
        return new RegisterItem(known);
    }

    private static @Nullable Part code(String name, @Nullable Object value) {
        return value == null ? null : new Part(name, value, false);
    }

    private static @Nullable Part named(String name, @Nullable Object value) {
        return value == null ? null : new Part(name, value, true);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
