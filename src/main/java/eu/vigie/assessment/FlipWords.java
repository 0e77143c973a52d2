package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What would change a duty, in words: "Were … instead of …: the authority must be notified." */
record FlipWords(Facts facts, SheetWords words) {

    Assessment.Flip flip(Change change, String duty, DutyAnswer becomes) {
        var mute = new Assessment.Flip(change.fact(), change.from(), change.to(), change.beside(), duty, becomes, null);
        return mute.told(sentence(mute));
    }

    String sentence(Assessment.Flip flip) {
        var with = flip.with();
        String change = change(flip.fact(), flip.from(), flip.to());
        if (with != null) change = words.say("flip.both", change, change(with.fact(), with.from(), with.to()));
        return words.say("flip", change, words.say("flip." + flip.duty() + "." + FactAxis.code(flip.becomes())));
    }

    private String change(String path, @Nullable Object from, Object to) {
        if (from instanceof Collection<?> before && to instanceof Collection<?> after)
            return entry(path, List.copyOf(before), List.copyOf(after));
        if (from == null) return words.say("flip.known", fact(path), value(path, to));
        return words.say(comparison(from, to), fact(path), value(path, to), value(path, from));
    }

    private static String comparison(Object from, Object to) {
        if (!(from instanceof Number) || !(to instanceof Number)) return "flip.changed";
        return new BigDecimal(to.toString()).compareTo(new BigDecimal(from.toString())) > 0 ? "flip.more" : "flip.less";
    }

    private String entry(String path, List<?> before, List<?> after) {
        boolean added = after.size() > before.size();
        var difference = new ArrayList<Object>(added ? after : before);
        difference.removeAll(added ? before : after);
        return words.say(added ? "flip.added" : "flip.removed", fact(path), value(path, difference));
    }

    /** {@code data[0].insight} is what the first kind of data reveals. */
    private String fact(String path) {
        var data = facts.data();
        if (!path.startsWith("data[") || data == null) return words.label(path);
        var index = Integer.parseInt(path.substring(5, path.indexOf(']')));
        return words.say("label.insight", words.value("data", data.get(index).category()));
    }

    private String value(String path, Object value) {
        if (value instanceof Collection<?> many)
            return many.stream().map(one -> value(path, one)).collect(Collectors.joining(", "));
        if (value instanceof Facts.DataKind kind) return kind(kind.category(), kind.insight());
        // As it is read back from a decision that was kept.
        if (value instanceof Map<?, ?> kind) return kind(kind.get("category"), kind.get("insight"));
        return words.value(path, value);
    }

    private String kind(@Nullable Object category, @Nullable Object insight) {
        return words.value("data", category) + " (" + words.value("insight", insight) + ")";
    }
}
