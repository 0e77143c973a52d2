package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.obligation.BoardLine;
import eu.vigie.process.Task;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A line of the board with its case and the step that serves it next; null where nobody is awaited. */
record BoardEntry(DutyLine line, Breach breach, @Nullable OpenStep step) {

    static BoardEntry of(BoardLine owed, Breach breach, Collection<Task> waiting) {
        OpenStep step = Awaited.of(owed.leading(), waiting).map(OpenStep::new).orElse(null);
        return new BoardEntry(DutyLine.of(owed), breach, step);
    }
}
