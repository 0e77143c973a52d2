package eu.vigie.deadline;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Tells how the limits came about, one line for each, in the reader's language: French, or English for everyone else. */
public final class Arithmetic {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Limits limits;
    private final Locale locale;
    private final ResourceBundle sentences;

    public Arithmetic(Limits limits, Locale locale) {
        this.limits = limits;
        this.locale = "fr".equals(locale.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
        this.sentences = ResourceBundle.getBundle("messages/deadline", this.locale, NO_FALLBACK);
    }

    /** One line of arithmetic each; never empty. */
    public List<String> steps() {
        var lines = new ArrayList<String>();
        lines.add(sentence("step.anchor", word("anchor", limits.stage().anchor()), moment(limits.anchorAt())));
        if (limits.strict() == null) lines.add(sentence("step.none", citation()));
        else period(lines, limits.strict());
        add(lines, "step.target", limits.target());
        add(lines, "step.noon", limits.noonNextWorkingDay());
        validity(lines);
        if (limits.regime().status() != RegimeStatus.IN_FORCE)
            lines.add(sentence("step.status", word("status", limits.regime().status())));
        return lines;
    }

    private void validity(List<String> lines) {
        var regime = limits.regime();
        if (!regime.validOn(limits.anchorAt().toLocalDate()))
            lines.add(sentence("step.validity", day(regime.validFrom()), day(regime.validTo())));
    }

    private String day(@Nullable LocalDate date) {
        return date == null ? "–" : date.format(DateTimeFormatter.ofPattern("d MMM uuuu", locale));
    }

    /** Where each limit stands in the law. */
    public List<String> citations() {
        var cited = new LinkedHashSet<String>();
        cited.add(citation());
        if (limits.countingStart() != null) cited.add(sentence("cite.start"));
        if (limits.hours1182() != null) cited.add(sentence("cite.hours"));
        if (limits.stage().unit() == PeriodUnit.MONTHS && limits.countingStart() != null)
            cited.add(sentence("cite.months"));
        if (limits.workingDay1182() != null) cited.add(sentence("cite.working-day"));
        if (limits.fullDays1182() != null) cited.add(sentence("cite.two-days"));
        return List.copyOf(cited);
    }

    private void period(List<String> lines, ZonedDateTime strict) {
        var unit = limits.stage().unit();
        lines.add(sentence(
                "step.strict." + unit.name().toLowerCase(Locale.ROOT),
                limits.stage().length(),
                moment(strict)));
        if (unit == PeriodUnit.HOURS) add(lines, "step.wall", limits.wallClock());
        if (!strict.equals(limits.planBy())) add(lines, "step.plan", limits.planBy());
        add(lines, unit == PeriodUnit.HOURS ? "step.start.hours" : "step.start.days", limits.countingStart());
        add(lines, "step.hours1182", limits.hours1182());
        add(lines, "step.full", limits.fullDays1182());
        add(lines, "step.touched", limits.touchedDays1182());
        add(lines, "step.working-day", limits.workingDay1182());
    }

    private void add(List<String> lines, String key, @Nullable ZonedDateTime at) {
        if (at != null) lines.add(sentence(key, moment(at)));
    }

    private String citation() {
        var own = limits.stage().citation();
        return own == null ? limits.regime().legalBasis() : own;
    }

    private String word(String kind, Enum<?> of) {
        return sentences.getString(kind + "." + of.name().toLowerCase(Locale.ROOT));
    }

    private String moment(ZonedDateTime at) {
        return at.format(DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm:ss (xxx)", locale));
    }

    private String sentence(String key, Object... values) {
        return new MessageFormat(sentences.getString(key), locale).format(values);
    }
}
