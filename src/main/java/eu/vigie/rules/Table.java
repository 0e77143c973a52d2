package eu.vigie.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.CollectHitPolicyHandler;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.FirstHitPolicyHandler;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.RuleOrderHitPolicyHandler;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.UniqueHitPolicyHandler;

/**
 * A decision table that is read column by column: which rows accept a value is asked of the engine's own FEEL once and kept as
 * a set of bits; the rows that speak are those that every column accepts. {@code TableAgainstEngineTest} compares with the engine.
 */
public final class Table {

    private static final int MOST_ROWS = 63;

    /** A table of another policy, or one that sums up, would be misread. */
    private static final Set<Class<?>> READ = Set.of(
            FirstHitPolicyHandler.class,
            UniqueHitPolicyHandler.class,
            CollectHitPolicyHandler.class,
            RuleOrderHitPolicyHandler.class);

    private final List<Column> columns;
    private final List<TableRow> rows;
    private final List<String> ids;
    private final String name;
    private final boolean firstAlone;
    private final boolean excluding;
    private final long all;
    private final Consumer<String> hit;
    private final int[] places;

    /** {@code asked}: the components of the question that this table is asked; each input is one of them. */
    public Table(DmnDecision decision, Cells cells, List<String> asked, Consumer<String> hit) {
        var table = (DmnDecisionTableImpl) decision.getDecisionLogic();
        var written = table.getRules();
        if (written.size() > MOST_ROWS) throw new IllegalArgumentException(decision.getKey() + " has too many rows");
        this.hit = hit;
        all = (1L << written.size()) - 1;
        name = decision.getKey();
        if (!READ.contains(table.getHitPolicyHandler().getClass()))
            throw new IllegalArgumentException(name + " has a hit policy that is not read here");
        excluding = table.getHitPolicyHandler() instanceof UniqueHitPolicyHandler;
        firstAlone = table.getHitPolicyHandler() instanceof FirstHitPolicyHandler;
        ids = written.stream().map(DmnDecisionTableRuleImpl::getId).toList();
        rows = written.stream().map(row -> row(name, table, row, cells)).toList();
        columns = IntStream.range(0, table.getInputs().size())
                .mapToObj(place -> column(table, place, cells))
                .toList();
        places = columns.stream()
                .mapToInt(column -> place(asked, column, decision))
                .toArray();
        if (excluding)
            Overlap.in(columns, written.size()).ifPresent(pair -> {
                throw overlap(1L << pair.get(0) | 1L << pair.get(1));
            });
    }

    private static int place(List<String> asked, Column column, DmnDecision decision) {
        int place = asked.indexOf(column.input());
        if (place < 0) throw new IllegalArgumentException(decision.getKey() + " asks for " + column.input());
        return place;
    }

    private static Column column(DmnDecisionTableImpl table, int place, Cells cells) {
        var expression = table.getInputs().get(place).getExpression();
        var written = table.getRules().stream()
                .map(row -> Objects.requireNonNullElse(
                        row.getConditions().get(place).getExpression(), ""))
                .toList();
        return new Column(expression.getExpression(), written, expression.getTypeDefinition(), cells);
    }

    private static TableRow row(String name, DmnDecisionTableImpl table, DmnDecisionTableRuleImpl row, Cells cells) {
        var outputs = new HashMap<String, Object>();
        for (int place = 0; place < table.getOutputs().size(); place++) {
            DmnExpressionImpl conclusion = row.getConclusions().get(place);
            var output = table.getOutputs().get(place);
            try {
                Object said = cells.says(conclusion.getExpression());
                var typed = output.getTypeDefinition().transform(said).getValue();
                outputs.put(output.getOutputName(), Objects.requireNonNull(typed, "it says nothing"));
            } catch (RuntimeException unreadable) {
                throw new IllegalStateException(
                        where(name, row.getId()) + ": output " + output.getOutputName() + ", cell "
                                + conclusion.getExpression() + " cannot be read: " + unreadable.getMessage(),
                        unreadable);
            }
        }
        return new TableRow(Collections.unmodifiableMap(outputs));
    }

    /**
     * Refuses a cell that cannot be read, and a word that an input or an output does not have; {@code words} are those it may hold,
     * by its name, and a name that is not among them may hold anything.
     */
    public Table proofread(Map<String, Set<String>> words) {
        var proofreading = new Proofreading(words);
        for (int row = 0; row < ids.size(); row++) {
            for (Column column : columns) refuse(row, proofreading.faultOf(column, row));
            refuse(row, proofreading.faultOf(rows.get(row)));
        }
        return this;
    }

    private void refuse(int row, Optional<String> fault) {
        if (fault.isPresent()) throw new IllegalStateException(where(name, ids.get(row)) + ": " + fault.get());
    }

    private static String where(String name, String row) {
        return "bpmn/" + name + ".dmn, table " + name + ", row " + row;
    }

    /** Whether any row speaks. */
    public boolean speaks(Asked question) {
        return first(question).isPresent();
    }

    /** The first row that speaks. */
    public Optional<TableRow> first(Asked question) {
        long speaking = accepting(question);
        if (speaking == 0) return Optional.empty();
        return Optional.of(rows.get(heard(Long.numberOfTrailingZeros(speaking))));
    }

    /** Every row that speaks, in the order of the table; of a table that reads the first alone, that one. */
    public List<TableRow> rows(Asked question) {
        if (firstAlone) return first(question).stream().toList();
        var speaking = new ArrayList<TableRow>();
        for (long rest = accepting(question); rest != 0; rest &= rest - 1)
            speaking.add(rows.get(heard(Long.numberOfTrailingZeros(rest))));
        return List.copyOf(speaking);
    }

    /** Every row, in the order of the table, whatever is asked. */
    public List<TableRow> rows() {
        return rows;
    }

    /** What the cells of an input say, from the first row to the last. */
    public Stream<String> cells(String input) {
        return columns.stream()
                .filter(column -> column.input().equals(input))
                .flatMap(column -> column.cells().stream());
    }

    private int heard(int row) {
        hit.accept(ids.get(row));
        return row;
    }

    private long accepting(Asked question) {
        var values = question.values();
        long accepting = all;
        for (int column = 0; column < places.length && accepting != 0; column++)
            accepting &= columns.get(column).accepting(values[places[column]]);
        if (excluding && Long.bitCount(accepting) > 1) throw overlap(accepting);
        return accepting;
    }

    /** Of a table whose rows exclude each other, as the engine has it: two answers are none. */
    private IllegalStateException overlap(long speaking) {
        var rows = IntStream.range(0, ids.size())
                .filter(row -> (speaking >> row & 1) == 1)
                .mapToObj(ids::get)
                .toList();
        return new IllegalStateException("rows of " + name + " overlap: " + String.join(", ", rows));
    }
}
