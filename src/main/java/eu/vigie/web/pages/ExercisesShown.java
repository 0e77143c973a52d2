package eu.vigie.web.pages;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which cases of a page are exercises: looked up once, and only where a page names cases without knowing more of them. */
class ExercisesShown {
    private final Supplier<Set<String>> open;
    private final Predicate<String> drilled;
    private @Nullable Set<String> found;

    ExercisesShown(Supplier<Set<String>> open, Predicate<String> drilled) {
        this.open = open;
        this.drilled = drilled;
    }

    /** True for an exercise that is not closed. */
    public boolean has(@Nullable String reference) {
        if (reference == null) return false;
        if (found == null) found = open.get();
        return found.contains(reference);
    }

    /** True where the exercise is a drill. */
    public boolean drill(String reference) {
        return drilled.test(reference);
    }
}
