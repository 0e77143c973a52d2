package eu.vigie.signal;

import eu.vigie.signal.Surroundings.Near;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a signal belongs: the neighbourhood says what is near it, the rules what is decided of it. */
@Component
class Correlation {

    private static final Ruling NOT_ASKED = Ruling.NONE;
    private static final Optional<Near<OpenCase>> NONE = Optional.empty();

    private final Neighbourhood neighbourhood;
    private final GroupRows groups;
    private final Rules rules;

    Correlation(Neighbourhood neighbourhood, GroupRows groups, Rules rules) {
        this.neighbourhood = neighbourhood;
        this.groups = groups;
        this.rules = rules;
    }

    /** For those who came together; {@code asking} false decides nothing beyond the group. */
    Round round(boolean asking) {
        return new Round(asking);
    }

    /** What is near one system is looked up once for all who came together. */
    final class Round {

        private final boolean asking;
        private final Map<String, Surroundings> near = new HashMap<>();

        private Round(boolean asking) {
            this.asking = asking;
        }

        Placed place(Arrival arrival) {
            var around = around(arrival);
            var signal = arrival.signal();
            var group = around.nearestGroup(signal, rules::together)
                    .map(Near::what)
                    .orElseGet(() -> opened(signal, around));
            var cases = around.cases(signal);
            var joined = asking
                    ? cases.stream()
                            .filter(open -> joins(signal, around, group, open))
                            .findFirst()
                    : NONE;
            var ruling = asking
                    ? decided(signal, around, group, joined.or(() -> cases.stream()
                            .findFirst()))
                    : NOT_ASKED;
            String breach = joined.map(open -> open.what().reference()).orElse(null);
            return new Placed(arrival, group.id(), ruling.decision(), ruling.rule(), breach);
        }

        private boolean joins(NewSignal signal, Surroundings around, SignalGroup group, Near<OpenCase> open) {
            return decided(signal, around, group, Optional.of(open)).decision() == Decision.JOIN;
        }

        private Ruling decided(
                NewSignal signal, Surroundings around, SignalGroup group, Optional<Near<OpenCase>> open) {
            return rules.decide(signal, around.known(), group.apart(), open);
        }

        /** Whether the estate knows the system that it names. */
        boolean known(Arrival arrival) {
            return around(arrival).known();
        }

        /** There is a case more, or one less: everything is looked up again. */
        void forget() {
            near.clear();
        }

        private SignalGroup opened(NewSignal signal, Surroundings around) {
            var group = groups.open(signal);
            around.add(group);
            return group;
        }

        private Surroundings around(Arrival arrival) {
            String system = arrival.system();
            return system == null
                    ? near.computeIfAbsent(
                            "source " + arrival.key().source(),
                            place -> neighbourhood.ofSource(arrival.key().source()))
                    : near.computeIfAbsent("system " + system, place -> neighbourhood.of(system));
        }
    }
}
