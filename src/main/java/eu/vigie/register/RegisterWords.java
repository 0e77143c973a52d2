package eu.vigie.register;

import eu.vigie.filing.Filing;
import eu.vigie.notice.Notice;
import eu.vigie.obligation.Obligation;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One duty, filing or notice in one line: short enough for a cell, complete enough to check. */
final class RegisterWords {

    private RegisterWords() {}

    static String of(Filing filing) {
        StringJoiner line = new StringJoiner(", ");
        line.add(filing.authority()).add(filing.type());
        add(line, "", filing.subtype());
        line.add(word(filing.state()));
        add(line, "submittedAt ", filing.submittedAt());
        add(line, "authorityReference ", filing.authorityReference());
        add(line, "lateReason ", filing.lateReason());
        return line.toString();
    }

    static String of(Notice notice) {
        StringJoiner line = new StringJoiner(", ");
        line.add(word(notice.kind())).add(word(notice.state()));
        add(line, "releasedAt ", notice.releasedAt());
        new TreeMap<>(Map.copyOf(notice.counts())).forEach((state, count) -> {
            if (count > 0) line.add(word(state) + " " + count);
        });
        return line.toString();
    }

    static String of(Obligation duty) {
        StringJoiner line = new StringJoiner(", ");
        line.add(duty.duty().code()).add(duty.recipient()).add(word(duty.state()));
        add(line, "dueAt ", duty.dueAt());
        add(line, "metAt ", duty.metAt());
        add(line, "lateAsFiled ", duty.lateAsFiled());
        add(line, "lateAsKnown ", duty.lateAsKnown());
        return line.toString();
    }

    private static void add(StringJoiner line, String name, @Nullable Object content) {
        if (content != null) line.add(name + content);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
