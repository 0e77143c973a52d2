package eu.vigie.deadline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Tells how the limits came about, one line for each, in the reader's language: French, or English for everyone else. */
public final class Arithmetic {

    private final Limits limits;
    private final DeadlineWords words;

    public Arithmetic(Limits limits, Locale locale) {
        this.limits = limits;
        this.words = new DeadlineWords(locale);
    }

    /** One line of arithmetic each; never empty. */
    public List<String> steps() {
        var lines = new ArrayList<String>();
        var anchor = words.of("anchor", limits.stage().anchor());
        lines.add(words.say("step.anchor", anchor, words.moment(limits.anchorAt()), zone()));
        lines.addAll(period());
        target(lines);
        noon(lines);
        conditions(lines);
        validity(lines);
        return lines;
    }

    /** Where each limit stands in the law. */
    public List<String> citations() {
        var cited = new LinkedHashSet<String>();
        cited.add(citation());
        if (limits.countingStart() != null) regulation(cited);
        return List.copyOf(cited);
    }

    private List<String> period() {
        return switch (limits.stage().unit()) {
            case HOURS -> new HourSteps(limits, words).lines();
            case DAYS, MONTHS -> new DaySteps(limits, words).lines();
            case NONE -> List.of(words.say("step.none", citation()));
        };
    }

    private void target(List<String> lines) {
        var target = limits.target();
        if (target != null)
            lines.add(words.say(
                    "step.target", Objects.requireNonNull(limits.stage().targetHours()), words.moment(target)));
    }

    private void noon(List<String> lines) {
        var noon = limits.noonNextWorkingDay();
        if (noon != null) lines.add(words.say("step.noon", words.moment(noon)));
    }

    private void conditions(List<String> lines) {
        var stage = limits.stage();
        if (stage.onlyIf() != null)
            lines.add(words.say("step.only-if", stage.onlyIf().in(words.locale())));
        if (stage.bounds() != null)
            limits.regime().stage(stage.bounds()).ifPresent(capped -> lines.add(both("step.bounds", capped)));
        limits.regime().bounding(stage).ifPresent(cap -> lines.add(both("step.bounded", cap)));
    }

    /** Two limits that one submission meets: neither is the whole truth without the other. */
    private String both(String key, Stage other) {
        var period = words.say("period." + other.unit().name().toLowerCase(Locale.ROOT), other.length());
        return words.say(key, period, words.of("anchor", other.anchor()));
    }

    private void validity(List<String> lines) {
        var regime = limits.regime();
        var day = limits.anchorAt().toLocalDate();
        if (regime.validFrom() != null && day.isBefore(regime.validFrom()))
            lines.add(words.say("step.not-yet", words.day(regime.validFrom())));
        if (regime.validTo() != null && day.isAfter(regime.validTo()))
            lines.add(words.say("step.no-longer", words.day(regime.validTo())));
        if (regime.status() != RegimeStatus.IN_FORCE)
            lines.add(words.say("step.status", words.of("status", regime.status())));
    }

    private void regulation(LinkedHashSet<String> cited) {
        cited.add(words.say("cite.start"));
        cited.add(words.say("cite." + limits.stage().unit().name().toLowerCase(Locale.ROOT)));
        if (limits.workingDay1182() != null) cited.add(words.say("cite.working-day"));
        if (limits.fullDays1182() == null || limits.stage().unit() == PeriodUnit.MONTHS) return;
        cited.add(words.say(limits.stage().unit() == PeriodUnit.HOURS ? "cite.two-days.contested" : "cite.two-days"));
    }

    private String zone() {
        return limits.anchorAt().getZone().getId();
    }

    private String citation() {
        return limits.regime().citation(limits.stage()).in(words.locale());
    }
}
