package eu.vigie.filing;

import eu.vigie.breach.Cause;
import eu.vigie.breach.Certainty;
import eu.vigie.breach.ContactEffort;
import eu.vigie.breach.DataCategory;
import eu.vigie.breach.Disclosure;
import eu.vigie.breach.Effect;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Identifiability;
import eu.vigie.breach.IncidentKind;
import eu.vigie.breach.Insight;
import eu.vigie.breach.Misuse;
import eu.vigie.breach.Nature;
import eu.vigie.breach.PersonCategory;
import eu.vigie.breach.ProcessingRole;
import eu.vigie.breach.Recipients;
import eu.vigie.breach.ReturnOrDeletion;
import eu.vigie.breach.SubsequentMeasures;
import eu.vigie.breach.Unintelligible;
import java.util.List;

/** The facts of the intrusion story, all of them known; and the same with one left out. */
class KnownIncident {

    private KnownIncident() {}

    static Facts facts() {
        return facts(Disclosure.LIKELY, 900L, "Phishing; contact non désiré.");
    }

    static Facts facts(@org.jspecify.annotations.Nullable Disclosure disclosure, long persons, String consequences) {
        return new Facts(
                ProcessingRole.CONTROLLER_AND_PROCESSOR,
                true,
                List.of(Nature.CONFIDENTIALITY),
                IncidentKind.UNAUTHORISED_ACCESS,
                Cause.EXTERNAL_MALICIOUS,
                disclosure,
                Recipients.UNKNOWN,
                ReturnOrDeletion.NONE,
                Unintelligible.NO,
                null,
                null,
                null,
                Effect.NONE,
                Effect.INCONVENIENCE,
                Misuse.NONE_SEEN,
                SubsequentMeasures.PARTIAL,
                ContactEffort.PROPORTIONATE,
                false,
                new Facts.Persons(
                        persons, Certainty.APPROXIMATE, List.of(PersonCategory.CUSTOMERS, PersonCategory.USERS)),
                new Facts.Records(900L, Certainty.APPROXIMATE),
                List.of(
                        new Facts.DataKind(DataCategory.BASIC_IDENTITY, Insight.PARTIAL),
                        new Facts.DataKind(DataCategory.CONTACT, Insight.PARTIAL)),
                Identifiability.MAXIMUM,
                null,
                consequences,
                "Clé révoquée, hôtes isolés.",
                "Clés matérielles.");
    }
}
