package eu.vigie.web.pages;

import eu.vigie.breach.BreachState;
import eu.vigie.breach.ProcessingRole;
import eu.vigie.overview.CaseFilter;
import eu.vigie.overview.CaseOrder;
import eu.vigie.overview.Within;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which cases a list shows and in which order, as its address says it; a code that is none asks for nothing. */
record CaseQuery(AddressWords said) {

    static final String SORT = "sort";
    private static final List<String> NAMES = List.of("q", "state", "role", "regime", "within", "owner", SORT);

    static CaseQuery of(Map<String, String> address) {
        CaseQuery query = new CaseQuery(AddressWords.of("/breaches", NAMES, address));
        return query.with(SORT, Codes.of(query.order()));
    }

    /** True where the address asks for a list; without a word of it the list opens as its reader wants. */
    static boolean asks(Map<String, String> address) {
        return NAMES.stream().anyMatch(address::containsKey);
    }

    public CaseQuery with(String name, String value) {
        return new CaseQuery(said.with(name, value));
    }

    public String value(String name) {
        return said.value(name);
    }

    public Map<String, String> but(String name) {
        return said.but(name);
    }

    /** What follows the question mark; it names the order at least. */
    public String words() {
        return said.words();
    }

    public String address() {
        return said.address();
    }

    /** Who only reports is given as {@code reporter} and finds what they reported. */
    CaseFilter filter(@Nullable String reporter) {
        return new CaseFilter(
                Codes.read(BreachState.class, value("state")),
                Codes.read(ProcessingRole.class, value("role")),
                said.given("regime"),
                Codes.read(Within.class, value("within")),
                said.given("owner"),
                value("q"),
                reporter);
    }

    CaseOrder order() {
        return Objects.requireNonNullElse(Codes.read(CaseOrder.class, value(SORT)), CaseOrder.DUE);
    }
}
