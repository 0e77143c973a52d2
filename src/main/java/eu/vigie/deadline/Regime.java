package eu.vigie.deadline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A law, an insurance clause or a contract that sets a clock, as dated data.
 *
 * @param legalBasis shown as the source of the duty; in English it is also what the duty keeps
 * @param validFrom first day of application, in the zone; null for a proposal without a date
 * @param validTo last day of application, or null
 * @param roles who owes: controller, processor, entity, manufacturer…
 * @param applies null for {@link Applies#BY_DECLARATION}
 * @param recipient the authority's id, or the kind of recipient ({@code customer}, {@code persons}, {@code police})
 * @param trigger what sets it off, in a lawyer's words
 * @param channel how the recipient takes it, or null
 * @param content what it must say, or null
 * @param zone of the recipient: there the day begins and ends
 * @param holidays country whose public holidays count (Reg. 1182/71 Art. 2(1)), ISO 3166 lower case
 * @param verifiedOn when a person last held the row against its source
 */
public record Regime(
        String id,
        String jurisdiction,
        Bilingual legalBasis,
        RegimeStatus status,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> roles,
        @Nullable Applies applies,
        Bilingual trigger,
        String recipient,
        @Nullable Bilingual channel,
        @Nullable Bilingual content,
        ZoneId zone,
        String holidays,
        List<Stage> stages,
        String source,
        LocalDate verifiedOn) {

    public Regime {
        Required.text("id", id);
        Required.text("jurisdiction", jurisdiction);
        Required.present("legalBasis", legalBasis);
        Required.present("status", status);
        Required.that(roles != null && !roles.isEmpty(), "roles: is missing");
        Required.present("trigger", trigger);
        Required.text("recipient", recipient);
        Required.present("zone", zone);
        Required.text("holidays", holidays);
        Required.that(Holidays.known(holidays), "holidays: no calendar of " + holidays);
        Required.that(stages != null && !stages.isEmpty(), "stages: is missing");
        Required.text("source", source);
        Required.present("verifiedOn", verifiedOn);
        Required.that(
                validTo == null || validFrom == null || !validTo.isBefore(validFrom), "validTo: before validFrom");
        Required.that(status == RegimeStatus.PROPOSED || validFrom != null, "validFrom: is missing");
        Required.that(
                stages.stream().flatMap(stage -> stage.names().stream()).allMatch(new HashSet<>()::add),
                "stages: a name appears twice");
        StageOrder.check(stages);
        roles = List.copyOf(roles);
        stages = List.copyOf(stages);
    }

    /** The stage of that name, or the first for null. Hyphens, blanks and capitals do not matter. */
    public Optional<Stage> stage(@Nullable String name) {
        if (name == null) return Optional.of(stages.get(0));
        var wanted = name.strip()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .replaceAll("[- ]", "_")
                .toLowerCase(Locale.ROOT);
        return stages.stream().filter(stage -> stage.names().contains(wanted)).findFirst();
    }

    /** The stages that are submitted, in order: those that only bound another are left out. */
    public List<Stage> submissions() {
        return stages.stream().filter(stage -> stage.bounds() == null).toList();
    }

    /** The stage of this regime whose submission starts that stage's clock; empty where none does. */
    public Optional<Stage> before(Stage stage) {
        if (!stage.anchor().followsSubmission()) return Optional.empty();
        var own = submissions();
        return stage.after() == null
                ? Optional.of(own.get(own.indexOf(stage) - 1))
                : own.stream().filter(one -> one.name().equals(stage.after())).findFirst();
    }

    /** Where that stage stands in the law: its own article, or the legal basis of the whole. */
    public Bilingual citation(Stage stage) {
        return stage.citation() == null ? legalBasis : stage.citation();
    }

    /** The stage that only bounds that one. */
    Optional<Stage> bounding(Stage stage) {
        return stages.stream().filter(one -> stage.name().equals(one.bounds())).findFirst();
    }

    /** True when the organisation says whether it is bound, and not the facts of a case. */
    public boolean declarable() {
        return applies != Applies.BY_FACTS;
    }

    /** True when that day lies within its dates, whatever its status. */
    public boolean validOn(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom)) && (validTo == null || !date.isAfter(validTo));
    }

    boolean overlaps(Regime other) {
        return (validFrom == null || other.validTo == null || !other.validTo.isBefore(validFrom))
                && (validTo == null || other.validFrom == null || !validTo.isBefore(other.validFrom));
    }

    /** True when it binds on that day. */
    public boolean appliesOn(LocalDate date) {
        return status == RegimeStatus.IN_FORCE && validOn(date);
    }
}
