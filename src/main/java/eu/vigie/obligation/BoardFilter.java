package eu.vigie.obligation;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Which duties of the board; what is null excludes none. {@code undecided}: those alone that nobody has decided. */
public record BoardFilter(@Nullable String regime, @Nullable Collection<String> cases, boolean undecided) {

    /** Every open duty. */
    public static final BoardFilter ALL = new BoardFilter(null, null, false);
}
