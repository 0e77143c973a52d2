package eu.vigie.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which authorities a controller tells of a breach: one where its main establishment lies in the EEA, and outside it that of
 * every Member State where persons concerned live, since a representative does not open the one-stop shop (EDPB Guidelines
 * 9/2022 v2.0, para. 73).
 */
@Component
public class Competence {

    /** The Member States of the European Union, and Iceland, Liechtenstein and Norway; ISO 3166-1. */
    private static final Set<String> EEA = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IS", "IT", "LI", "LV",
            "LT", "LU", "MT", "NL", "NO", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

    /** Told while nobody has said where the persons live. */
    private static final String UNTIL_KNOWN = "FR";

    private final Authorities authorities;

    Competence(Authorities authorities) {
        this.authorities = authorities;
    }

    /** True in a country of the European Economic Area. */
    public static boolean inTheEea(String country) {
        return EEA.contains(country);
    }

    /**
     * In the order of the directory's file. Of a country with several authorities the first is taken; a person who knows
     * better says so.
     *
     * @param establishment country of the controller's main establishment, ISO 3166-1
     * @param memberStates where persons concerned live; empty while nobody knows
     */
    public List<Competent> of(String establishment, List<String> memberStates, LocalDate day) {
        if (inTheEea(establishment)) return first(List.of(establishment), Ground.MAIN_ESTABLISHMENT, day);
        var known = first(memberStates.stream().filter(EEA::contains).toList(), Ground.PERSONS_LIVE_THERE, day);
        return known.isEmpty() ? first(List.of(UNTIL_KNOWN), Ground.NOT_YET_KNOWN, day) : known;
    }

    private List<Competent> first(List<String> countries, Ground ground, LocalDate day) {
        return countries.stream()
                .distinct()
                .flatMap(country -> authorities.of(country, day).stream().limit(1))
                .map(authority -> new Competent(authority, ground))
                .toList();
    }
}
