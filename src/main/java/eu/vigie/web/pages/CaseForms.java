package eu.vigie.web.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import eu.vigie.filing.DutyFilings;
import eu.vigie.filing.Filing;
import eu.vigie.obligation.Obligation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The smaller forms that were begun in a case, by the section of the case page in which their duty stands. */
@Component
class CaseForms {

    /** One of them, by its title and whom it tells. */
    record Begun(String section, Filing filing, String title, String whom) {}

    private final DutyFilings duties;

    CaseForms(DutyFilings duties) {
        this.duties = duties;
    }

    /** These, of a case that owes this. */
    Map<String, List<Begun>> of(List<Filing> smaller, List<Obligation> owed, Reader reader) {
        Map<Long, Obligation> byId = owed.stream().collect(toMap(Obligation::id, Function.identity()));
        return smaller.stream()
                .map(filing -> begun(filing, Objects.requireNonNull(byId.get(filing.obligation())), reader))
                .collect(groupingBy(Begun::section));
    }

    private Begun begun(Filing filing, Obligation owed, Reader reader) {
        return new Begun(
                CaseSection.home(owed.duty()),
                filing,
                duties.title(filing, reader.locale()),
                reader.recipient(owed.recipient(), owed.recipientName()));
    }
}
