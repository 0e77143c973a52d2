package eu.vigie.filing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Field by field, what the later form says that the earlier one did not. Both as one reader sees them. */
record FormDifference(List<FieldEntry> earlier, List<FieldEntry> later) {

    /** Which notification it is differs by nature; the reasons for its own delay or withdrawal belong to each. */
    private static final Set<Integer> OWN = Set.of(3, 4, 5, 6, 49);

    List<FieldChange> changes() {
        return later.stream()
                .filter(entry -> !OWN.contains(entry.number()))
                .flatMap(entry -> change(before(entry.number()), entry).stream())
                .toList();
    }

    private FieldEntry before(int number) {
        return earlier.stream()
                .filter(entry -> entry.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<FieldChange> change(FieldEntry before, FieldEntry after) {
        FieldChange.Kind kind = kind(before, after);
        return Optional.ofNullable(kind)
                .map(found -> new FieldChange(after.number(), after.title(), found, said(before), said(after)));
    }

    private static FieldChange.@Nullable Kind kind(FieldEntry before, FieldEntry after) {
        boolean was = before.status() == FieldStatus.ANSWERED;
        boolean is = after.status() == FieldStatus.ANSWERED;
        if (was && is) {
            return same(before.value(), after.value()) ? null : FieldChange.Kind.CORRECTED;
        }
        if (was || is) {
            return is ? FieldChange.Kind.ADDED : FieldChange.Kind.WITHDRAWN;
        }
        return after.status() == FieldStatus.UNKNOWN ? FieldChange.Kind.STILL_UNKNOWN : null;
    }

    /** A number read back from the database has another type than one from the facts. */
    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(FilledForm.letters(one), FilledForm.letters(other));
    }

    private static @Nullable String said(FieldEntry entry) {
        return entry.status() == FieldStatus.ANSWERED ? entry.shown() : null;
    }
}
