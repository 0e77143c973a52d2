package eu.vigie.notice;

import eu.vigie.audit.Entry;
import eu.vigie.audit.Trail;
import eu.vigie.breach.Breach;
import eu.vigie.estate.Estate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people recorded of a case that letters tell: why it could happen, since when the service is back, what was done when. */
@Component
class StepsTold {

    private static final List<String> TOLD = List.of("step_recorded", "downtime_recorded", "downtime_withdrawn");

    private final Trail trail;
    private final Estate estate;
    private final LocalTime times;

    StepsTold(Trail trail, Estate estate, LocalTime times) {
        this.trail = trail;
        this.estate = estate;
        this.times = times;
    }

    /** Oldest first. */
    List<Entry> of(Breach breach) {
        return trail.of(breach.reference(), TOLD);
    }

    /** Names and values in the letter's language; what nobody recorded is said to be unknown. */
    Map<String, Object> of(CaseOnRecord known, Words words, Locale locale) {
        List<Entry> steps = known.steps();
        return Map.of(
                "rootCause",
                latest(steps, "root_cause_analysis")
                        .map(step -> String.valueOf(step.details().get("text")))
                        .filter(Words::said)
                        .orElse(words.unknown()),
                "restoredAt",
                latest(steps, "restore_service")
                        .map(step -> times.of(step.happenedAt(), locale))
                        .orElse(words.unknown()),
                "downtimes",
                Interruptions.of(steps, estate, words, times, locale),
                "history",
                true,
                "timeLine",
                timeLine(known, steps).said(words, times, locale));
    }

    private static TimeLine timeLine(CaseOnRecord known, List<Entry> steps) {
        Breach breach = known.breach();
        return new TimeLine()
                .at(breach.occurredFrom(), "began")
                .at(breach.detectedAt(), "detected")
                .at(on(steps, "isolate_systems"), "isolated")
                .at(firstLetters(known.letters()), "told")
                .at(breach.occurredTo(), "ended")
                .at(on(steps, "restore_service"), "restored")
                .at(on(steps, "root_cause_analysis"), "explained");
    }

    private static @Nullable Instant firstLetters(List<NoticeRow> letters) {
        return letters.stream()
                .filter(notice -> notice.kind() == NoticeKind.CUSTOMER)
                .map(NoticeRow::releasedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant on(List<Entry> steps, String key) {
        return latest(steps, key).map(Entry::happenedAt).orElse(null);
    }

    private static Optional<Entry> latest(List<Entry> steps, String key) {
        return steps.stream()
                .filter(step -> key.equals(step.details().get("step")))
                .reduce((earlier, later) -> later);
    }
}
