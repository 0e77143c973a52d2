package eu.vigie.register;

import eu.vigie.assessment.Decision;
import eu.vigie.filing.Filing;
import eu.vigie.notice.Notice;
import eu.vigie.obligation.Obligation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rooms below know of some cases, each by the case; a case of which a room knows nothing is not in its map.
 *
 * @param language of the organisation, whose document the register is
 */
record KnownOfCases(
        Map<String, Decision> decisions,
        Map<String, List<Filing>> filings,
        Map<String, List<Notice>> notices,
        Map<String, List<Obligation>> duties,
        Map<String, Long> evidence,
        Locale language) {

    @Nullable
    Decision decision(String breach) {
        return decisions.get(breach);
    }

    List<Filing> filings(String breach) {
        return filings.getOrDefault(breach, List.of());
    }

    List<Notice> notices(String breach) {
        return notices.getOrDefault(breach, List.of());
    }

    List<Obligation> duties(String breach) {
        return duties.getOrDefault(breach, List.of());
    }

    long evidence(String breach) {
        return evidence.getOrDefault(breach, 0L);
    }
}
