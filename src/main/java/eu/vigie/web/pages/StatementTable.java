package eu.vigie.web.pages;

import eu.vigie.statement.OutgoingDocument;
import eu.vigie.statement.Stated;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every document says to one question, oldest first; a question that none answers has no table. */
record StatementTable(String stated, List<Line> lines) {

    /** One document's answer. */
    record Line(
            String document,
            String address,
            String says,
            @Nullable Instant wentAt) {}

    static List<StatementTable> of(List<OutgoingDocument> documents, Reader reader) {
        return Arrays.stream(Stated.values())
                .map(stated -> of(stated, documents, reader))
                .filter(table -> !table.lines().isEmpty())
                .toList();
    }

    private static StatementTable of(Stated stated, List<OutgoingDocument> documents, Reader reader) {
        return new StatementTable(
                reader.option("stated", stated),
                documents.stream()
                        .filter(one -> one.states().containsKey(stated))
                        .map(one -> new Line(
                                DifferenceLine.name(one, reader),
                                DifferenceLine.address(one),
                                DifferenceLine.value(stated, one.states().get(stated), reader),
                                one.wentAt()))
                        .toList());
    }
}
