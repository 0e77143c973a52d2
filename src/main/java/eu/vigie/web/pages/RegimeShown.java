package eu.vigie.web.pages;

import eu.vigie.deadline.Counting;
import eu.vigie.deadline.PeriodUnit;
import eu.vigie.deadline.Regime;
import eu.vigie.deadline.Regimes;
import eu.vigie.deadline.Stage;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A regime with all its versions, in a reader's words.
 *
 * @param present the version that rules a case of today
 * @param declared true when the organisation has declared it
 */
record RegimeShown(Regime present, List<Regime> versions, boolean declared, Reader reader) {

    /** What brings it to a case: {@code facts}, {@code declared} or {@code undeclared}. */
    public String group() {
        return !present.declarable() ? "facts" : declared ? "declared" : "undeclared";
    }

    public String name() {
        return present.legalBasis().in(reader.locale());
    }

    public String trigger() {
        return present.trigger().in(reader.locale());
    }

    public String owes() {
        return present.roles().stream()
                .map(role -> reader.either("regimes.owes." + role, "regimes.owes." + role, role.replace('_', ' ')))
                .collect(Collectors.joining(", "));
    }

    public String recipient() {
        return reader.recipient(present.recipient(), present.recipient());
    }

    /** True for the version that is law today; none is before a law applies, and none of a proposal is. */
    public boolean rules(Regime version) {
        return version.appliesOn(reader.now().atZone(version.zone()).toLocalDate());
    }

    public String dates(Regime version) {
        var from = version.validFrom();
        var to = version.validTo();
        if (from == null) return reader.say("regimes.undated");
        return to == null
                ? reader.say("regimes.from", reader.day(from))
                : reader.say("regimes.from-to", reader.day(from), reader.day(to));
    }

    /** The period of that stage and from what it runs. */
    public String clock(Stage stage) {
        var from = reader.say("anchor." + Codes.of(stage.anchor()));
        var target = stage.targetHours();
        if (stage.unit() == PeriodUnit.NONE)
            return target == null
                    ? reader.say("regimes.clock.soft", from)
                    : reader.say("regimes.clock.target", from, reader.say("period.hours", target));
        var period = reader.say("period." + Codes.of(stage.unit()), stage.length());
        return reader.say(stage.bounds() == null ? "regimes.clock" : "regimes.clock.bound", period, from);
    }

    /** True where it is contested whether Reg. 1182/71 governs the period (C1): periods in hours of an act of the Union. */
    public boolean contested(Stage stage) {
        return stage.counting() == Counting.R1182 && stage.unit() == PeriodUnit.HOURS;
    }

    public String onlyIf(Stage stage) {
        var condition = stage.onlyIf();
        return condition == null ? "" : reader.say("regimes.only-if", condition.in(reader.locale()));
    }

    public String article(Regime version, Stage stage) {
        return version.citation(stage).in(reader.locale());
    }

    public String stage(Stage stage) {
        return reader.option("stage", stage.name());
    }

    public String place(Regime version) {
        return Regimes.ours().place(version).orElse("");
    }
}
