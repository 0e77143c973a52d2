package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Every combination of inputs that each stand in an order, mildest first, and every single step from one value to the next worse. */
record Ladders(List<? extends List<?>> inputs) {

    /** No step makes the answer smaller; combinations that cannot be are left out. */
    void neverFall(Predicate<List<Object>> possible, ToIntFunction<List<Object>> answer) {
        climb(new ArrayList<>(), combination -> {
            if (!possible.test(combination)) return;
            int before = answer.applyAsInt(combination);
            for (int input = 0; input < inputs.size(); input++) {
                var worse = step(combination, input);
                if (worse != null && possible.test(worse))
                    assertThat(answer.applyAsInt(worse))
                            .as("%s → %s", combination, worse)
                            .isGreaterThanOrEqualTo(before);
            }
        });
    }

    void neverFall(ToIntFunction<List<Object>> answer) {
        neverFall(any -> true, answer);
    }

    private void climb(List<Object> begun, Consumer<List<Object>> whole) {
        if (begun.size() == inputs.size()) {
            whole.accept(List.copyOf(begun));
            return;
        }
        for (Object value : inputs.get(begun.size())) {
            begun.add(value);
            climb(begun, whole);
            begun.remove(begun.size() - 1);
        }
    }

    private @Nullable List<Object> step(List<Object> combination, int input) {
        var ladder = inputs.get(input);
        int next = ladder.indexOf(combination.get(input)) + 1;
        if (next == ladder.size()) return null;
        var worse = new ArrayList<>(combination);
        worse.set(input, ladder.get(next));
        return worse;
    }
}
