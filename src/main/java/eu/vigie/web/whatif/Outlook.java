package eu.vigie.web.whatif;

import static java.util.stream.Collectors.toMap;

import eu.vigie.escalation.Escalation;
import eu.vigie.escalation.Escalation.Planned;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Supposed;
import eu.vigie.obligation.Supposition;
import eu.vigie.obligation.WhatIf;
import eu.vigie.web.whatif.SupposedRung.Ringing;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a case would owe, until when, and who would be rung, under other circumstances; both faces ask here. */
@Component
public class Outlook {

    private final WhatIf whatIf;
    private final Escalation escalation;
    private final Clock clock;

    Outlook(WhatIf whatIf, Escalation escalation, Clock clock) {
        this.whatIf = whatIf;
        this.escalation = escalation;
        this.clock = clock;
    }

    /** Every duty that is or would be, in the order of the limits they would have. Stores nothing. */
    public List<Prospect> of(String breach, Supposition what) {
        var standing = escalation.ladder(breach).stream().collect(toMap(Place::of, Function.identity()));
        var climbs = escalation.climbs(breach, what.facts(), what.severity());
        var callees = escalation.callees();
        return whatIf.suppose(breach, what).stream()
                .map(duty -> new Prospect(duty, ladder(duty, climbs, standing, callees)))
                .toList();
    }

    private List<SupposedRung> ladder(
            Supposed duty,
            Function<Obligation, List<Planned>> climbs,
            Map<Place, Planned> standing,
            Function<Planned, List<String>> callees) {
        var then = duty.then();
        if (then == null || !then.running()) return List.of();
        return climbs.apply(then).stream()
                .map(rung -> rung(rung, standing.get(Place.of(duty.now(), rung)), duty, callees))
                .toList();
    }

    private SupposedRung rung(
            Planned then, @Nullable Planned now, Supposed duty, Function<Planned, List<String>> callees) {
        return new SupposedRung(
                then.percent(),
                then.at(),
                now == null ? null : now.rungAt() == null ? now.at() : now.rungAt(),
                then.roles(),
                callees.apply(then),
                ringing(then, now, duty));
    }

    /** A ladder whose anchor stays goes on where it is; one that hangs on another begins again. */
    private Ringing ringing(Planned then, @Nullable Planned now, Supposed duty) {
        if (now != null && now.rungAt() != null && sameAnchor(duty.then(), duty.now())) return Ringing.RUNG;
        return then.at().isAfter(clock.instant()) ? Ringing.TO_COME : Ringing.AT_ONCE;
    }

    private static boolean sameAnchor(@Nullable Obligation then, @Nullable Obligation now) {
        return then != null && now != null && Objects.equals(then.anchorAt(), now.anchorAt());
    }

    private record Place(long obligation, int percent) {

        static Place of(Planned rung) {
            return new Place(rung.obligation(), rung.percent());
        }

        static Place of(@Nullable Obligation now, Planned rung) {
            return new Place(now == null ? 0 : now.id(), rung.percent());
        }
    }
}
