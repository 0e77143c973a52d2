package eu.vigie.register;

import eu.vigie.assessment.Assessments;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.estate.Estate;
import eu.vigie.evidence.Evidence;
import eu.vigie.filing.Filings;
import eu.vigie.notice.Notices;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register, read from the rooms each time: nothing in it is written twice. Each room is asked once for all cases of a
 * part, so a part costs as many statements as a single case.
 */
@Component
@Transactional(readOnly = true)
class ReadRegister implements Register {

    private final Breaches breaches;
    private final Obligations obligations;
    private final Assessments assessments;
    private final Filings filings;
    private final Notices notices;
    private final Evidence evidence;
    private final Estate estate;
    private final RegisterEntry entry;

    ReadRegister(
            Breaches breaches,
            Obligations obligations,
            Assessments assessments,
            Filings filings,
            Notices notices,
            Evidence evidence,
            Estate estate,
            RegisterEntry entry) {
        this.breaches = breaches;
        this.obligations = obligations;
        this.assessments = assessments;
        this.filings = filings;
        this.notices = notices;
        this.evidence = evidence;
        this.estate = estate;
        this.entry = entry;
    }

    @Override
    public List<Map<String, Object>> after(@Nullable String reference, int limit) {
        return rows(breaches.real(reference, limit));
    }

    @Override
    public List<Map<String, Object>> newest(@Nullable String before, int limit) {
        return rows(breaches.newestReal(before, limit));
    }

    @Override
    public Map<String, Object> entry(String breach) {
        return rows(List.of(breaches.get(breach))).get(0);
    }

    private List<Map<String, Object>> rows(List<Breach> cases) {
        if (cases.isEmpty()) return List.of();
        KnownOfCases known = known(cases.stream().map(Breach::reference).toList());
        return cases.stream().map(breach -> entry.of(breach, known)).toList();
    }

    private KnownOfCases known(List<String> references) {
        return new KnownOfCases(
                assessments.latest(references),
                filings.of(references),
                notices.of(references),
                obligations.ofAll(references).stream().collect(Collectors.groupingBy(Obligation::breach)),
                evidence.counts(references),
                estate.organisation().locale());
    }
}
