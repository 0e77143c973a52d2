package eu.vigie.obligation;

import eu.vigie.assessment.Decision;
import eu.vigie.assessment.Exemption;
import eu.vigie.authority.Authority;
import eu.vigie.breach.Breach;
import eu.vigie.breach.ContactEffort;
import eu.vigie.breach.Outcome;
import eu.vigie.breach.ProcessingRole;
import eu.vigie.deadline.Regime;
import eu.vigie.deadline.Regimes;
import eu.vigie.estate.Customer;
import eu.vigie.lawenforcement.PersonsNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which duties a case may bring, from its facts, its outcome and the standing decision; the only place of that rule. A role
 * not yet known is both roles: an unneeded clock can be stopped, a missed one cannot be turned back.
 *
 * @param publicly a public communication instead of letters to each was owed before
 * @param police what law enforcement asks, and until when the persons are told later
 */
record Conceivable(
        Breach breach,
        @Nullable Decision standing,
        List<Customer> affected,
        List<Authority> authorities,
        Declared declared,
        boolean publicly,
        PoliceDuties police,
        @Nullable String rules) {

    /** Nobody decided that a public communication takes the place of letters to each. */
    private static final String NOT_INSTEAD = "not_instead";

    List<Wanted> duties() {
        var duties = new ArrayList<Wanted>();
        duties.add(one("POLICY-TRIAGE", Duty.TRIAGE, "triage", breach.detectedAt(), true, null));
        if (controls() && personalData()) duties.addAll(controllers());
        if (processes() && !dismissed()) affected.forEach(customer -> duties.addAll(towards(customer)));
        // A mere attempt included: the insurer's 72 h run from the attack, whatever was touched.
        if (breach.facts().malicious())
            duties.add(one("FR-LOPMI", Duty.LAW_ENFORCEMENT, "police", awareAsVictim(), true, null));
        duties.addAll(police.open());
        duties.addAll(new DeclaredDuties(breach, declared, rules).duties());
        return duties;
    }

    /** Why a row that was once wanted is not any more: the officer's words where triage said so, else a code. */
    String ground(Duty duty) {
        if (duty == Duty.OTHER_REGIME && !dismissed()) return "regime_not_declared";
        if (dismissed() || projectData()) return Objects.requireNonNullElse(breach.outcomeReason(), "outcome");
        if (duty == Duty.LAW_ENFORCEMENT) return "not_malicious";
        if (duty == Duty.AUTHORITY && controls()) return "not_competent";
        if (duty == Duty.PUBLIC_COMMUNICATION && controls()) return NOT_INSTEAD;
        var ours = duty == Duty.CUSTOMERS || duty == Duty.CONTROLLERS ? processes() : controls();
        return ours ? "not_affected" : "role_changed";
    }

    private List<Wanted> controllers() {
        var authority = standing == null ? null : (Boolean) standing.authorityRequired();
        var persons = standing == null ? null : (Boolean) standing.personsRequired();
        var reason = standing == null ? null : standing.reason();
        var aware = breach.controllerAwareAt();
        return Stream.of(
                        authorities.stream().map(one -> towards(one, aware, authority, reason)),
                        Stream.of(one(
                                "GDPR-34-1",
                                Duty.PERSONS,
                                "persons",
                                police.start(aware, PersonsNotice.LETTERS),
                                persons,
                                reason)),
                        instead(aware).stream())
                .flatMap(duties -> duties)
                .toList();
    }

    /**
     * The public communication that takes the place of letters to each (Art. 34(3)(c)): conceivable from when somebody says
     * that those take disproportionate effort, required while the decision rests on it. Most cases never hear of it.
     */
    private Optional<Wanted> instead(Instant aware) {
        var required = standing == null ? null : (Boolean) (standing.exemption() == Exemption.DISPROPORTIONATE_EFFORT);
        var spoken = breach.facts().contactEffort() == ContactEffort.DISPROPORTIONATE;
        return spoken || publicly || Boolean.TRUE.equals(required)
                ? Optional.of(one(
                        "GDPR-34-3-C",
                        Duty.PUBLIC_COMMUNICATION,
                        "public",
                        police.start(aware, PersonsNotice.PUBLICATION),
                        required,
                        NOT_INSTEAD))
                : Optional.empty();
    }

    /** Each authority's day begins, and its clock is switched, where it sits. */
    private Wanted towards(Authority authority, Instant aware, @Nullable Boolean required, @Nullable String reason) {
        var regime = ruling("GDPR-33-1", LocalDate.ofInstant(aware, ZoneOffset.UTC));
        var period = Period.of(regime, aware, authority.zone(), breach.speed());
        var kept = Boolean.FALSE.equals(required) ? reason : null;
        return Wanted.first(regime, Duty.AUTHORITY, authority.code(), authority.code(), period, required, kept);
    }

    private List<Wanted> towards(Customer customer) {
        var contract = projectData() ? "CONTRACT-72H" : "CONTRACT-24H";
        var owed = toCustomer(contract, Duty.CUSTOMERS, customer, customer.noticeHours());
        return projectData() ? List.of(owed) : List.of(owed, toCustomer("GDPR-33-2", Duty.CONTROLLERS, customer, null));
    }

    private Wanted toCustomer(String regime, Duty duty, Customer customer, @Nullable Integer hours) {
        return wanted(regime, duty, customer.id(), customer.name(), hours, breach.processorAwareAt(), decided(), null);
    }

    private Wanted one(
            String regime,
            Duty duty,
            String recipient,
            Instant from,
            @Nullable Boolean required,
            @Nullable String reason) {
        return wanted(regime, duty, recipient, recipient, null, from, required, reason);
    }

    private Wanted wanted(
            String id,
            Duty duty,
            String recipient,
            String name,
            @Nullable Integer hours,
            Instant from,
            @Nullable Boolean required,
            @Nullable String reason) {
        var regime = ruling(id, LocalDate.ofInstant(from, ZoneOffset.UTC));
        var period = Period.of(regime, hours, from, breach.speed());
        var kept = Boolean.FALSE.equals(required) ? reason : null;
        return Wanted.first(regime, duty, recipient, name, period, required, kept);
    }

    /** The version of that day; that of another set of rules where one is supposed and has one. */
    private Regime ruling(String id, LocalDate on) {
        return Optional.ofNullable(rules)
                .flatMap(set -> Regimes.ours().find(id + "@" + set))
                .orElseGet(() -> Regimes.ours().get(id, on));
    }

    /** The victim of the attack is one organisation: it knows when it first knew in a role that it has. */
    private Instant awareAsVictim() {
        var controller = breach.controllerAwareAt();
        var processor = breach.processorAwareAt();
        if (!processes()) return controller;
        return controls() && controller.isBefore(processor) ? controller : processor;
    }

    private @Nullable Boolean decided() {
        var outcome = breach.outcome();
        return outcome == null || outcome == Outcome.UNDER_INVESTIGATION ? null : Boolean.TRUE;
    }

    private boolean personalData() {
        return !dismissed() && !projectData();
    }

    private boolean dismissed() {
        return breach.outcome() == Outcome.NOT_A_BREACH;
    }

    private boolean projectData() {
        return breach.outcome() == Outcome.PROJECT_DATA_BREACH;
    }

    private boolean controls() {
        return role().controls();
    }

    private boolean processes() {
        return role().processes();
    }

    private ProcessingRole role() {
        return Objects.requireNonNullElse(breach.facts().role(), ProcessingRole.CONTROLLER_AND_PROCESSOR);
    }
}
