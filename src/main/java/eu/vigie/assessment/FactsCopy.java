package eu.vigie.assessment;

import eu.vigie.breach.AvailabilityLoss;
import eu.vigie.breach.Cause;
import eu.vigie.breach.Certainty;
import eu.vigie.breach.ContactEffort;
import eu.vigie.breach.Disclosure;
import eu.vigie.breach.Effect;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Identifiability;
import eu.vigie.breach.IncidentKind;
import eu.vigie.breach.Insight;
import eu.vigie.breach.IntegrityLoss;
import eu.vigie.breach.Misuse;
import eu.vigie.breach.Nature;
import eu.vigie.breach.PersonCategory;
import eu.vigie.breach.ProcessingRole;
import eu.vigie.breach.Recipients;
import eu.vigie.breach.ReturnOrDeletion;
import eu.vigie.breach.SubsequentMeasures;
import eu.vigie.breach.Unintelligible;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts with one of them changed. */
final class FactsCopy {

    private static final List<String> NAMES = Arrays.stream(Facts.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private FactsCopy() {}

    /** The same facts with another value in the named field. */
    static Facts with(Facts facts, String field, @Nullable Object value) {
        var values = values(facts);
        values[place(field)] = value;
        return of(values);
    }

    /** The place of the named field among {@link #values}. */
    static int place(String field) {
        return NAMES.indexOf(field);
    }

    /** The values of all fields, in the order of the record. */
    static @Nullable Object[] values(Facts facts) {
        return new @Nullable Object[] {
            facts.role(),
            facts.personalData(),
            facts.nature(),
            facts.incidentKind(),
            facts.cause(),
            facts.disclosure(),
            facts.recipients(),
            facts.returnOrDeletion(),
            facts.unintelligible(),
            facts.integrityLoss(),
            facts.availabilityLoss(),
            facts.restoredAfterHours(),
            facts.effectOnPersons(),
            facts.foreseeableEffect(),
            facts.misuse(),
            facts.subsequentMeasures(),
            facts.contactEffort(),
            facts.systemic(),
            facts.persons(),
            facts.records(),
            facts.data(),
            facts.identifiability(),
            facts.safetyCritical(),
            facts.consequences(),
            facts.measuresTaken(),
            facts.measuresProposed()
        };
    }

    // A search copies facts by the hundred, and a constructor written out is ten times as fast as one looked up.
    /** Facts of these values, in the order of the record. */
    @SuppressWarnings("unchecked")
    static Facts of(@Nullable Object[] values) {
        return new Facts(
                (ProcessingRole) values[0],
                (Boolean) values[1],
                (List<Nature>) values[2],
                (IncidentKind) values[3],
                (Cause) values[4],
                (Disclosure) values[5],
                (Recipients) values[6],
                (ReturnOrDeletion) values[7],
                (Unintelligible) values[8],
                (IntegrityLoss) values[9],
                (AvailabilityLoss) values[10],
                (BigDecimal) values[11],
                (Effect) values[12],
                (Effect) values[13],
                (Misuse) values[14],
                (SubsequentMeasures) values[15],
                (ContactEffort) values[16],
                (Boolean) values[17],
                (Facts.Persons) values[18],
                (Facts.Records) values[19],
                (List<Facts.DataKind>) values[20],
                (Identifiability) values[21],
                (Boolean) values[22],
                (String) values[23],
                (String) values[24],
                (String) values[25]);
    }

    /** The value of the named field. */
    static @Nullable Object value(Facts facts, String field) {
        return values(facts)[place(field)];
    }

    static Facts withCount(Facts facts, Long count) {
        var persons = facts.persons();
        return with(
                facts,
                "persons",
                persons == null
                        ? new Facts.Persons(count, Certainty.APPROXIMATE, null)
                        : new Facts.Persons(count, persons.certainty(), persons.categories(), persons.memberStates()));
    }

    static Facts withCategories(Facts facts, List<PersonCategory> categories) {
        var persons = facts.persons();
        return with(
                facts,
                "persons",
                persons == null
                        ? new Facts.Persons(null, null, categories)
                        : new Facts.Persons(persons.count(), persons.certainty(), categories, persons.memberStates()));
    }

    /** Every category whose insight is unknown gets this one; no data at all known: these. */
    static Facts withData(Facts facts, List<Facts.DataKind> whenNone) {
        var data = facts.data();
        if (data == null) return with(facts, "data", whenNone);
        Insight insight = whenNone.get(0).insight();
        return with(
                facts,
                "data",
                data.stream()
                        .map(kind -> kind.insight() == null ? new Facts.DataKind(kind.category(), insight) : kind)
                        .toList());
    }
}
