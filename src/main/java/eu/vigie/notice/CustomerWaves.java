package eu.vigie.notice;

import eu.vigie.breach.Breaches;
import eu.vigie.breach.Outcome;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The waves to customers that tell them what the case is now. A letter that speaks of project data only is none once personal data are
 * concerned: its readers know nothing yet of what they are owed (GDPR Art. 33(2)).
 */
@Component
class CustomerWaves {

    private final NoticeTable notices;
    private final Versions versions;
    private final Breaches breaches;

    CustomerWaves(NoticeTable notices, Versions versions, Breaches breaches) {
        this.notices = notices;
        this.versions = versions;
        this.breaches = breaches;
    }

    /** Those that went and that nobody stopped, oldest first. */
    List<NoticeRow> standing(String breach) {
        return of(breach).stream().filter(NoticeRow::tellsCustomers).toList();
    }

    /** All of them, oldest first: of a wave that was stopped some letters may have arrived. */
    List<NoticeRow> of(String breach) {
        return notices.of(List.of(breach)).stream()
                .filter(wave -> NoticeKind.TO_CUSTOMERS.contains(wave.kind()) && tells(wave))
                .toList();
    }

    /** By its wording and by what the case turned out to be. */
    boolean tells(NoticeRow wave) {
        return !ofProjectData(wave) || projectDataOnly(wave.breach());
    }

    /** True of one that says project data only where triage found personal data, or the other way round. */
    boolean ofAnotherOutcome(NoticeRow wave) {
        return NoticeKind.TO_CUSTOMERS.contains(wave.kind()) && ofProjectData(wave) != projectDataOnly(wave.breach());
    }

    private boolean projectDataOnly(String breach) {
        return breaches.get(breach).outcome() == Outcome.PROJECT_DATA_BREACH;
    }

    /** A further letter has one template whatever the case is: what it said stands among its words. */
    private boolean ofProjectData(NoticeRow wave) {
        return Templates.OF_PROJECT_DATA.equals(wave.template())
                || Occasion.of(wave.template()).isPresent() && saidNoPersonalData(versions.of(wave));
    }

    /** In whichever language: what was known of the case is the same in each. */
    private static boolean saidNoPersonalData(Version version) {
        return version.languages().stream()
                .map(language -> version.vocabulary(Locale.forLanguageTag(language)))
                .anyMatch(words -> Boolean.FALSE.equals(words.get("personalData")));
    }
}
