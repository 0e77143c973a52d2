package eu.vigie.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.document.SpreadsheetCell;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.overview.CasePart;
import eu.vigie.overview.Caseload;
import eu.vigie.web.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of breaches, filtered as it is on the page, as comma-separated values (RFC 4180): written part by part. */
@Controller
class BreachTable {

    private static final int AT_A_TIME = 100;

    /** Without it spreadsheets take UTF-8 for an older encoding and spoil every accent. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> COLUMNS = List.of(
            "reference",
            "title",
            "state",
            "outcome",
            "exercise",
            "role",
            "persons",
            "detectedAt",
            "nextDuty",
            "nextDueAt",
            "nextPlanBy");

    private final Caseload caseload;
    private final Breaches breaches;
    private final Obligations obligations;
    private final Permission permission;

    BreachTable(Caseload caseload, Breaches breaches, Obligations obligations, Permission permission) {
        this.caseload = caseload;
        this.breaches = breaches;
        this.obligations = obligations;
        this.permission = permission;
    }

    @GetMapping("/breaches.csv")
    void csv(@RequestParam Map<String, String> address, HttpServletResponse response) throws IOException {
        CaseQuery query = CaseQuery.of(address);
        String reporter = permission.onlyReports() ? permission.anyone().name() : null;
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"breaches.csv\"");
        OutputStreamWriter text = new OutputStreamWriter(response.getOutputStream(), UTF_8);
        text.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(COLUMNS);
        CasePart part = null;
        do {
            String after = part == null ? null : part.next();
            part = caseload.part(query.filter(reporter), query.order(), after, AT_A_TIME);
            print(part.references(), printer);
        } while (part.next() != null);
        printer.flush();
    }

    private void print(List<String> references, CSVPrinter printer) throws IOException {
        Map<String, Breach> cases = breaches.all(references);
        Map<String, Obligation> next = obligations.ofAll(references).stream()
                .filter(Obligation::running)
                .collect(Collectors.toMap(Obligation::breach, one -> one, (first, later) -> first));
        for (String reference : references) {
            Breach breach = cases.get(reference);
            if (breach != null) printer.printRecord(line(breach, next.get(reference)));
        }
    }

    private static List<String> line(Breach breach, @Nullable Obligation next) {
        var persons = breach.facts().persons();
        return Stream.of(
                        breach.reference(),
                        breach.title(),
                        breach.state(),
                        breach.outcome(),
                        breach.exercise(),
                        breach.facts().role(),
                        persons == null ? null : persons.count(),
                        breach.detectedAt(),
                        next == null ? null : next.duty(),
                        next == null ? null : next.dueAt(),
                        next == null ? null : next.planBy())
                .map(value -> value instanceof Enum<?> code ? Codes.of(code) : Objects.requireNonNullElse(value, ""))
                .map(SpreadsheetCell::of)
                .toList();
    }
}
