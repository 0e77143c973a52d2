package eu.vigie.rules;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** What a single cell of a table means, in the words of the decision engine itself. */
public final class Cells {

    private static final String INPUT = "cellInput";

    private final FeelEngine feel;
    private final ElProvider literals;

    /** The engine of that configuration is built already. */
    public Cells(DefaultDmnEngineConfiguration engine) {
        this.feel = engine.getFeelEngine();
        this.literals = engine.getElProvider();
    }

    /** Whether the cell of an input accepts the value; an empty one accepts anything. */
    boolean accepts(String cell, TypedValue value) {
        if (cell.isBlank()) return true;
        var asked = Variables.createVariables().putValueTyped(INPUT, value).asVariableContext();
        return feel.evaluateSimpleUnaryTests(cell, INPUT, asked);
    }

    /** What the cell of an output says. */
    Object says(String cell) {
        return literals.createExpression("${" + cell + "}").getValue(Variables.emptyVariableContext());
    }
}
