package eu.vigie.assessment;

import eu.vigie.rules.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table and its inputs by name, as the engine itself wants them. */
record AskedOfTheEngine(String table, Map<String, Object> inputs) {

    static AskedOfTheEngine of(String table, Question question) {
        var inputs = new HashMap<String, Object>();
        var components = question.getClass().getRecordComponents();
        for (int place = 0; place < components.length; place++)
            inputs.put(components[place].getName(), question.values()[place]);
        return new AskedOfTheEngine(table, Map.copyOf(inputs));
    }

    List<TableRow> answer(Tables tables) {
        return tables.evaluate(table, inputs);
    }
}
