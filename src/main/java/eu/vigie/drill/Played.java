package eu.vigie.drill;

import eu.vigie.breach.DiscoveredBy;
import eu.vigie.breach.Facts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scenario in the language of one drill.
 *
 * @param begunBefore how long before the start it began; null while nobody knows
 * @param tenancies one system in use is chosen for each
 * @param systems those of the case it was; empty where they are chosen
 */
record Played(
        String id,
        String title,
        String description,
        @Nullable DiscoveredBy discoveredBy,
        @Nullable Duration begunBefore,
        List<String> tenancies,
        List<String> systems,
        Facts facts,
        List<Coming> injects) {

    /** What comes so long after the start, in the time of the case. */
    record Coming(
            String key,
            Duration after,
            InjectKind kind,
            String title,
            String text,
            @Nullable String role,
            Effect effect) {}

    /** What it does beside being told. */
    record Effect(
            @Nullable Map<String, @Nullable Object> facts,
            @Nullable Integer timesPersons,
            @Nullable Long downMinutes) {

        static final Effect NONE = new Effect(null, null, null);
    }

    static Played of(Scenario scenario, Locale locale) {
        return new Played(
                scenario.id(),
                scenario.title(locale),
                scenario.description(locale),
                scenario.discoveredBy(),
                scenario.begunBefore() == null ? null : Duration.parse(scenario.begunBefore()),
                scenario.tenancies(),
                List.of(),
                scenario.known(),
                scenario.injects().stream().flatMap(one -> coming(one, locale)).toList());
    }

    private static Stream<Coming> coming(PlannedInject one, Locale locale) {
        Long minutes = one.kind() == InjectKind.MAIL_DOWN ? one.down().toMinutes() : null;
        String role = one.role() == null ? null : one.role().code();
        Coming itself = new Coming(
                one.id(),
                one.at(),
                one.kind(),
                one.title(locale),
                one.text(locale),
                role,
                new Effect(one.facts(), one.timesPersons(), minutes));
        return minutes == null ? Stream.of(itself) : Stream.of(itself, back(one, locale));
    }

    private static Coming back(PlannedInject down, Locale locale) {
        DrillWords words = new DrillWords(locale);
        return new Coming(
                down.id() + "-back",
                down.at().plus(down.down()),
                InjectKind.MAIL_BACK,
                words.say("drill.mail-back"),
                words.say("drill.mail-back.text"),
                null,
                Effect.NONE);
    }
}
