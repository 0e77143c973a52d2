package eu.vigie.web.pages;

import eu.vigie.actor.Role;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.DutyClock;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Supposed;
import eu.vigie.obligation.Supposed.Change;
import eu.vigie.web.whatif.Prospect;
import eu.vigie.web.whatif.SupposedRung;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One duty, or that towards several customers, as it is and as it would be, in words. Never without one. */
record ComparedDuty(List<Prospect> prospects) {

    private static final Set<Duty> NAMES_ITS_RECIPIENT =
            EnumSet.of(Duty.TRIAGE, Duty.PERSONS, Duty.PUBLIC_COMMUNICATION, Duty.LAW_ENFORCEMENT);

    public int size() {
        return prospects.size();
    }

    public Change change() {
        return leading().change();
    }

    public List<SupposedRung> ladder() {
        return prospects.get(0).ladder();
    }

    /** What is owed to whom. */
    public String title(Reader reader) {
        var all = prospects.stream().map(one -> either(one.duty())).toList();
        var word = word(all.get(0), reader);
        return NAMES_ITS_RECIPIENT.contains(all.get(0).duty())
                ? word
                : reader.say("whatif.duty", word, new DutyLine(all).recipient(reader));
    }

    public String source() {
        return either(leading()).source();
    }

    public String asItIs(Reader reader) {
        return words(leading().now(), reader);
    }

    public String asItWouldBe(Reader reader) {
        return words(leading().then(), reader);
    }

    /** What differs, in words; an empty string where nothing does. */
    public String difference(Reader reader) {
        var key = "whatif.change." + Codes.of(change());
        return switch (change()) {
            case MOVES -> moves(Objects.requireNonNull(leading().shift()), reader);
            case TURNS -> turns(reader);
            case FALLS_AWAY -> reader.say(key, reason(reader));
            case APPEARS -> reader.say(key);
            case STAYS -> "";
        };
    }

    /** True where it would be past its deadline already. */
    public boolean late(Reader reader) {
        var then = leading().then();
        return then != null && then.state().open() && then.dueAt() != null && reader.passed(then.dueAt());
    }

    /** Whom a rung rings: people by name, and the roles for which they are rung. */
    public String whom(SupposedRung rung, Reader reader) {
        var roles = rung.roles().stream()
                .sorted()
                .map(Role::code)
                .map(code -> reader.option("role", code))
                .collect(Collectors.joining(", "));
        return reader.say("whatif.whom", String.join(", ", rung.people()), roles);
    }

    private static String moves(Duration shift, Reader reader) {
        return reader.say(shift.isNegative() ? "whatif.earlier" : "whatif.later", reader.length(shift.abs()));
    }

    private String turns(Reader reader) {
        var then = Objects.requireNonNull(leading().then());
        var now = Objects.requireNonNull(leading().now());
        if (!then.regime().equals(now.regime())) return reader.say("whatif.other-rule", reader.law(then.source()));
        if (!Objects.equals(then.lateAsKnown(), now.lateAsKnown()))
            return reader.say(Boolean.TRUE.equals(then.lateAsKnown()) ? "whatif.turns-late" : "whatif.turns-in-time");
        return reader.say("whatif.turns", state(now, reader), state(then, reader));
    }

    private static String word(Obligation one, Reader reader) {
        return one.duty() == Duty.OTHER_REGIME
                ? one.regime() + " " + reader.option("stage", one.stage())
                : reader.say("duty.word." + one.duty().code());
    }

    private String reason(Reader reader) {
        var code = leading().ground();
        if (code == null) return reader.say("whatif.reason.gone");
        return reader.either("whatif.reason." + code, "obligation.reason." + code, code);
    }

    private static String words(@Nullable Obligation duty, Reader reader) {
        if (duty == null) return reader.say("whatif.not-owed");
        if (duty.metAt() != null) return reader.say("whatif.met", reader.at(duty.metAt()));
        if (!duty.state().open()) return state(duty, reader);
        if (!duty.running()) return reader.say("whatif.not-started", state(duty, reader));
        if (duty.clock() == DutyClock.NOT_STARTED) return reader.option("clock", duty.clock());
        var due = duty.dueAt();
        return due == null
                ? reader.say("whatif.target", state(duty, reader), reader.until(duty.planBy()))
                : reader.say("whatif.due", state(duty, reader), reader.until(due));
    }

    private static String state(Obligation duty, Reader reader) {
        return reader.option("obligation", duty.state());
    }

    private Supposed leading() {
        return prospects.get(0).duty();
    }

    private static Obligation either(Supposed duty) {
        return duty.now() != null ? duty.now() : Objects.requireNonNull(duty.then());
    }
}
