package eu.vigie.web.pages;

import eu.vigie.obligation.BoardLine;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.DutyClock;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of what is owed: one recipient, or all customers who have the same limit together. */
record DutyLine(List<Obligation> obligations) {
    /** A line of the board: so many open ones that are told together. */
    static DutyLine of(BoardLine line) {
        return new DutyLine(Collections.nCopies(line.size(), line.leading()));
    }

    /** Lines in the order of their limits; customers are told together, so they are shown together. */
    static List<DutyLine> group(List<Obligation> obligations) {
        Map<List<Object>, List<Obligation>> lines = new LinkedHashMap<>();
        obligations.forEach(one ->
                lines.computeIfAbsent(line(one), key -> new ArrayList<>()).add(one));
        return lines.values().stream().map(DutyLine::new).toList();
    }

    /**
     * The line that the clock shows: that of the first limit that runs, one in law before a target of our own at the same instant. A target of our own that has passed gives way to a
     * limit in law, which can still be kept.
     */
    static Optional<DutyLine> next(Stream<DutyLine> lines, Instant now) {
        var running = lines.filter(DutyLine::running)
                .sorted(Comparator.comparing((DutyLine line) -> line.leading().limit())
                        .thenComparing(line -> !line.lawful()))
                .toList();
        var first = running.stream().findFirst();
        if (first.isEmpty()
                || first.get().lawful()
                || first.get().leading().limit().isAfter(now)) return first;
        return running.stream().filter(DutyLine::lawful).findFirst().or(() -> first);
    }

    boolean lawful() {
        return leading().dueAt() != null;
    }

    private static List<Object> line(Obligation one) {
        return together(one.duty()) ? List.of(one.breach(), one.duty(), one.limit(), one.regime()) : List.of(one.id());
    }

    /** The line's place on its case's page: a duty beside the GDPR has a page of its own. */
    public String address() {
        Obligation one = leading();
        return "/breaches/" + one.breach()
                + (one.duty() == Duty.OTHER_REGIME
                        ? "/duties/" + one.id()
                        : "#section-" + CaseSection.home(one.duty()));
    }

    /** What tells it from other lines: it stays the same while one after the other of many is told. */
    public String mark() {
        return line(leading()).stream().map(Object::toString).collect(Collectors.joining("/"));
    }

    /** True for duties towards many who are told together. */
    static boolean together(Duty duty) {
        return duty == Duty.CUSTOMERS || duty == Duty.CONTROLLERS;
    }

    /** The one that speaks for the line: the first that is still open, else the first that was told. */
    public Obligation leading() {
        return first(one -> one.state().open())
                .or(() -> first(one -> one.state() == ObligationState.MET))
                .orElse(obligations.get(0));
    }

    /** How many are still to be told. */
    public long owed() {
        return count(one -> one.state().open());
    }

    public long told() {
        return count(one -> one.state() == ObligationState.MET);
    }

    /** How many are told or still to be told: those whom the duty turned out not to concern do not count. */
    public long concerned() {
        return owed() + told();
    }

    /** How many need not be told, beside others who were or must be. */
    public long spared() {
        long concerned = concerned();
        return concerned == 0 ? 0 : obligations.size() - concerned;
    }

    public boolean open() {
        return leading().state().open();
    }

    /** True while time runs for it; a stage whose clock has not started is open and waits. */
    public boolean running() {
        return leading().running();
    }

    public boolean undecided() {
        return leading().state() == ObligationState.UNDECIDED;
    }

    /** When the last of them was told; null while one waits. */
    @Nullable
    public Instant metAt() {
        return open() ? null : obligations.stream().map(Obligation::metAt).reduce(null, DutyLine::later);
    }

    public boolean late() {
        return obligations.stream().anyMatch(one -> Boolean.TRUE.equals(one.lateAsFiled()));
    }

    /** Late by what is known now though it was in time as filed, or the reverse: a follow-up must say so. */
    public boolean latenessDiffers() {
        return obligations.stream()
                .anyMatch(one -> one.lateAsFiled() != null && !one.lateAsFiled().equals(one.lateAsKnown()));
    }

    /** Of whom the line speaks, by name, or how many: those who are still owed; where nobody is, those who were told. */
    public String recipient(Reader reader) {
        long owed = owed();
        long meant = owed > 0 ? owed : told() > 0 ? told() : obligations.size();
        return meant == 1 ? name(leading(), reader) : reader.say("duty.many", meant);
    }

    /** The sentence of this line for the state it is in. */
    public String sentence(Reader reader) {
        Obligation one = leading();
        String state =
                !one.state().open() ? one.state().name().toLowerCase(java.util.Locale.ROOT) : wording(one, reader);
        return reader.say(
                "duty." + one.duty().code() + "." + state,
                recipient(reader),
                reader.until(one.dueAt()),
                one.regime(),
                reader.option("stage", one.stage()),
                reader.at(one.anchorAt()));
    }

    private static boolean told(Duty duty) {
        return duty == Duty.PERSONS || duty == Duty.PUBLIC_COMMUNICATION;
    }

    /** Who is awaited: whoever has the step that serves it, or may take it. */
    public String awaited(@Nullable OpenStep step, Reader reader) {
        return Awaited.who(leading(), step, reader);
    }

    /** True while its clock waits for an instant to come: the persons are told later, at the request of law enforcement. */
    public boolean paused(Reader reader) {
        Instant from = leading().anchorAt();
        return leading().state().open() && from != null && from.isAfter(reader.now());
    }

    private static String wording(Obligation one, Reader reader) {
        if (one.anchorAt() != null && one.anchorAt().isAfter(reader.now()) && told(one.duty())) return "paused";
        if (one.duty() == Duty.OTHER_REGIME && one.clock() != DutyClock.HARD)
            return one.clock().name().toLowerCase(java.util.Locale.ROOT);
        if (one.duty() == Duty.POLICE_REQUEST && one.dueAt() == null) return "asked";
        boolean late = one.dueAt() != null && reader.passed(one.dueAt());
        return late ? "late" : one.state() == ObligationState.UNDECIDED ? "undecided" : "required";
    }

    private static String name(Obligation one, Reader reader) {
        return reader.recipient(one.recipient(), one.recipientName());
    }

    private long count(Predicate<Obligation> meant) {
        return obligations.stream().filter(meant).count();
    }

    private Optional<Obligation> first(Predicate<Obligation> meant) {
        return obligations.stream().filter(meant).findFirst();
    }

    @Nullable
    private static Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
