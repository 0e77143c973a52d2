package eu.vigie.obligation;

import eu.vigie.assessment.Assessment;
import eu.vigie.assessment.Band;
import eu.vigie.assessment.DutyAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The two duties that a person decides, decided anew for a supposition; null while the rules cannot say.
 *
 * @param reason code of why one is not required
 */
record Redecided(@Nullable Boolean authority, @Nullable Boolean persons, String reason) {

    static Redecided byRules(Assessment assessment) {
        var duties = assessment.duties();
        return new Redecided(required(duties.authority()), required(duties.persons()), "supposed_rules");
    }

    static Redecided bySeverity(Band band) {
        return new Redecided(band.presumesAuthority(), band.presumesPersons(), "supposed_severity");
    }

    Wanted of(Wanted wanted) {
        return switch (wanted.duty()) {
            case AUTHORITY -> wanted.decided(authority, reason);
            case PERSONS -> wanted.decided(persons, reason);
            default -> wanted;
        };
    }

    private static @Nullable Boolean required(DutyAnswer answer) {
        return answer == DutyAnswer.UNDETERMINED ? null : (Boolean) (answer == DutyAnswer.REQUIRED);
    }
}
