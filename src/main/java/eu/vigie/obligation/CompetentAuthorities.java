package eu.vigie.obligation;

import eu.vigie.authority.Authorities;
import eu.vigie.authority.Competence;
import eu.vigie.authority.Competent;
import eu.vigie.authority.Ground;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.estate.Estate;
import eu.vigie.estate.Organisation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which authorities are to be told of a case: by where we are established and where the persons live, and by what people knew
 * better.
 */
@Component
public class CompetentAuthorities {

    private final Breaches breaches;
    private final Estate estate;
    private final Authorities authorities;
    private final Competence competence;
    private final Corrections corrections;

    CompetentAuthorities(
            Breaches breaches, Estate estate, Authorities authorities, Competence competence, Corrections corrections) {
        this.breaches = breaches;
        this.estate = estate;
        this.authorities = authorities;
        this.competence = competence;
        this.corrections = corrections;
    }

    /** Each with why it is competent; never empty unless a person took out every one. */
    @Transactional(readOnly = true)
    public List<Competent> of(String breach) {
        return of(breaches.get(breach));
    }

    List<Competent> of(Breach breach) {
        return of(breach, estate.organisation());
    }

    /** The same for who has read the case and the organisation already. */
    @Transactional(readOnly = true)
    public List<Competent> of(Breach breach, Organisation ourselves) {
        var known = new LinkedHashMap<String, Competent>();
        competence
                .of(ourselves.country(), breach.facts().memberStates(), day(breach))
                .forEach(one -> known.put(one.authority().code(), one));
        corrections
                .of(breach.reference())
                .authorities()
                .values()
                .forEach(correction -> apply(correction, known, day(breach)));
        return List.copyOf(known.values());
    }

    private void apply(Corrections.Correction correction, Map<String, Competent> known, LocalDate day) {
        if (!correction.counts()) known.remove(correction.whom());
        else
            authorities
                    .find(correction.whom(), day)
                    .ifPresent(one -> known.put(one.code(), new Competent(one, Ground.PERSON)));
    }

    /** Why a person took the authority out of the case; empty where nobody did. */
    @Transactional(readOnly = true)
    public Optional<String> excluded(String breach, String authority) {
        return Optional.ofNullable(corrections.of(breach).authorities().get(authority))
                .filter(correction -> !correction.counts())
                .map(Corrections.Correction::reason);
    }

    /** The directory as it held when we became aware. */
    static LocalDate day(Breach breach) {
        return LocalDate.ofInstant(breach.controllerAwareAt(), ZoneOffset.UTC);
    }
}
