package eu.vigie.web.pages;

import eu.vigie.obligation.BoardLine;
import eu.vigie.process.Task;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A line of the board and the step that serves it next; null where nobody is awaited. */
record BoardEntry(BoardLine owed, DutyLine line, @Nullable OpenStep step) {

    static BoardEntry of(BoardLine owed, Collection<Task> waiting) {
        OpenStep step = Awaited.of(owed.leading(), waiting).map(OpenStep::new).orElse(null);
        return new BoardEntry(owed, DutyLine.of(owed), step);
    }
}
