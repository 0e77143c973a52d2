package eu.vigie.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened when, as a letter tells it to a customer; what has no instant yet is left out. */
final class TimeLine {

    private record Moment(Instant at, String what) {}

    private final List<Moment> moments = new ArrayList<>();

    /** {@code what} is a word of letters below {@code when.}. */
    TimeLine at(@Nullable Instant at, String what) {
        if (at != null) moments.add(new Moment(at, what));
        return this;
    }

    /** Each with {@code at} and {@code what}, earliest first. */
    List<Map<String, Object>> said(Words words, LocalTime times, Locale locale) {
        return moments.stream()
                .sorted(Comparator.comparing(Moment::at))
                .map(each -> Map.<String, Object>of(
                        "at", times.of(each.at(), locale), "what", words.say("when." + each.what())))
                .toList();
    }
}
