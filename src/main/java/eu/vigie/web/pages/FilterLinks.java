package eu.vigie.web.pages;

import eu.vigie.breach.BreachState;
import eu.vigie.breach.ProcessingRole;
import eu.vigie.obligation.Board;
import eu.vigie.overview.CaseFilter;
import eu.vigie.overview.Caseload;
import eu.vigie.overview.Caseload.Count;
import eu.vigie.overview.Within;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The filters of the list of breaches as plain links, each with how many cases it would show. */
@Component
class FilterLinks {

    private static final int OWNERS = 8;

    private final Caseload caseload;
    private final Board board;

    FilterLinks(Caseload caseload, Board board) {
        this.caseload = caseload;
        this.board = board;
    }

    /** One value of a filter; {@code count} is null where nobody counted. */
    record Choice(String words, String address, @Nullable Count count, boolean current) {
        /** The number, or from how many on nobody counted; nothing where none was found and nobody looked at all. */
        public String number() {
            if (count == null || count.more() && count.found() == 0) return "";
            if (!count.more()) return String.valueOf(count.found());
            return Math.min(count.found(), Caseload.MOST_COUNTED - 1) + "+";
        }
    }

    /** A filter and its values, "all" first. */
    record Group(String name, List<Choice> choices) {}

    /** A value of a filter in the list's address. */
    private record Value(String name, String code) {}

    /** Groups that offer more than one value; a regime under which nothing is owed is left out. */
    List<Group> of(CaseQuery query, @Nullable String reporter, String person, Reader reader) {
        Map<Value, CaseFilter> filters = new LinkedHashMap<>();
        values(reporter != null, person, query)
                .forEach(value -> filters.put(
                        value, query.with(value.name(), value.code()).filter(reporter)));
        Map<Value, Count> counts = caseload.counts(filters);
        Map<String, List<Choice>> groups = new LinkedHashMap<>();
        counts.forEach((value, count) -> {
            boolean current = query.value(value.name()).equals(value.code());
            groups.computeIfAbsent(value.name(), name -> new ArrayList<>(List.of(all(query, name, reader))))
                    .add(new Choice(
                            words(value, person, reader),
                            query.with(value.name(), current ? "" : value.code())
                                    .address(),
                            count,
                            current));
        });
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static Choice all(CaseQuery query, String name, Reader reader) {
        return new Choice(
                reader.say("breaches.all"),
                query.with(name, "").address(),
                null,
                query.value(name).isEmpty());
    }

    /** Who only reports has their own few cases: their state is enough. */
    private List<Value> values(boolean onlyReports, String person, CaseQuery query) {
        Stream<Value> states = named("state", Codes.of(BreachState.class).stream());
        if (onlyReports) return states.toList();
        return Stream.of(
                        states,
                        named("within", Codes.of(Within.class).stream()),
                        named("role", Codes.of(ProcessingRole.class).stream()),
                        named("owner", owners(person, query)),
                        named("regime", regimes(query)))
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<Value> named(String name, Stream<String> codes) {
        return codes.map(code -> new Value(name, code));
    }

    /** Those under which anything is owed; the one that the address names is among them. */
    private Stream<String> regimes(CaseQuery query) {
        return Stream.concat(board.regimes().stream(), Stream.of(query.value("regime")))
                .filter(one -> !one.isEmpty())
                .distinct();
    }

    /** Oneself first, then who holds a step; whom the address names is among them. */
    private Stream<String> owners(String person, CaseQuery query) {
        String asked = query.value("owner");
        return Stream.of(Stream.of(person), caseload.owners(OWNERS).stream(), Stream.of(asked))
                .flatMap(all -> all)
                .filter(one -> !one.isEmpty())
                .distinct();
    }

    private static String words(Value value, String person, Reader reader) {
        return switch (value.name()) {
            case "owner" -> value.code().equals(person) ? reader.say("breaches.mine") : value.code();
            case "regime" -> reader.regime(value.code());
            default -> reader.option(value.name(), value.code());
        };
    }
}
