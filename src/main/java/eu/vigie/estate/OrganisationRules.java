package eu.vigie.estate;

import eu.vigie.deadline.Regime;
import eu.vigie.deadline.Regimes;
import eu.vigie.refusal.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes an organisation's entry acceptable. */
final class OrganisationRules {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** A division, group or class, as Reg. 1893/2006 writes it; a national letter may follow (NAF). */
    private static final String NACE = "[0-9]{2}(\\.[0-9]{1,2}[A-Z]?)?";

    private OrganisationRules() {}

    static List<Fault> faults(Organisation organisation) {
        List<Fault> faults = new ArrayList<>();
        String siren = organisation.siren();
        String language = organisation.locale().getLanguage();
        check(faults, !organisation.name().isBlank() && organisation.name().length() <= 300, "name", "cell-missing");
        check(faults, COUNTRIES.contains(organisation.country()), "country", "country");
        check(faults, siren == null || siren.matches("[0-9]{9}"), "siren", "siren");
        check(faults, List.of("fr", "en").contains(language), "locale", "locale");
        length(faults, organisation.address(), 1000, "address");
        length(faults, organisation.sector(), 100, "sector");
        length(faults, organisation.size(), 100, "size");
        point(faults, organisation.dpo(), "dpo");
        point(faults, organisation.contact(), "contact");
        point(faults, organisation.representative(), "representative");
        String activity = organisation.activity();
        check(faults, activity == null || activity.matches(NACE), "activity", "activity");
        regimes(faults, organisation.regimes());
        return faults;
    }

    /** Those of the GDPR and of contracts come by the facts of a case: nobody switches them on or off. */
    private static void regimes(List<Fault> faults, List<String> ids) {
        for (int index = 0; index < ids.size(); index++) {
            String field = "regimes[" + index + "]";
            String id = ids.get(index);
            Optional<Regime> regime = Regimes.ours().find(id);
            if (regime.isEmpty()) faults.add(Fault.of(field, "unknown-regime", id));
            else if (!regime.get().declarable()) faults.add(Fault.of(field, "regime-by-facts", id));
            else if (ids.indexOf(id) < index) faults.add(Fault.of(field, "regime-twice", id));
        }
    }

    private static void point(List<Fault> faults, Organisation.@Nullable Point point, String field) {
        if (point != null) {
            String email = point.email();
            check(faults, email == null || Reading.EMAIL.matcher(email).matches(), field + ".email", "email");
            length(faults, email, 254, field + ".email");
            length(faults, point.name(), 300, field + ".name");
            length(faults, point.phone(), 40, field + ".phone");
        }
    }

    private static void length(List<Fault> faults, @Nullable String text, int longest, String field) {
        if (text != null && text.length() > longest) {
            faults.add(Fault.of(field, "cell-long", longest));
        }
    }

    private static void check(List<Fault> faults, boolean good, String field, String code) {
        if (!good) {
            faults.add(Fault.of(field, code));
        }
    }
}
