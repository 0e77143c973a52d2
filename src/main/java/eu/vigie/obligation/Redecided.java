package eu.vigie.obligation;

import eu.vigie.assessment.Assessment;
import eu.vigie.assessment.Band;
import eu.vigie.assessment.DutyAnswer;
import eu.vigie.assessment.Exemption;
import org.jspecify.annotations.Nullable;

/**
 * The two duties that a person decides, decided anew for a supposition; null while the rules cannot say.
 *
 * @param publicly whether a public communication takes the place of letters to each person
 * @param reason code of why one is not required
 */
record Redecided(
        @Nullable Boolean authority,
        @Nullable Boolean persons,
        @Nullable Boolean publicly,
        String reason) {

    static Redecided byRules(Assessment assessment) {
        var duties = assessment.duties();
        var persons = required(duties.persons());
        var publicly = persons == null ? null : (Boolean) (assessment.exemption() == Exemption.DISPROPORTIONATE_EFFORT);
        return new Redecided(required(duties.authority()), persons, publicly, "supposed_rules");
    }

    static Redecided bySeverity(Band band) {
        return new Redecided(band.presumesAuthority(), band.presumesPersons(), false, "supposed_severity");
    }

    Wanted of(Wanted wanted) {
        return switch (wanted.duty()) {
            case AUTHORITY -> wanted.decided(authority, reason);
            case PERSONS -> wanted.decided(persons, reason);
            case PUBLIC_COMMUNICATION -> wanted.decided(publicly, reason);
            default -> wanted;
        };
    }

    private static @Nullable Boolean required(DutyAnswer answer) {
        return answer == DutyAnswer.UNDETERMINED ? null : (Boolean) (answer == DutyAnswer.REQUIRED);
    }
}
