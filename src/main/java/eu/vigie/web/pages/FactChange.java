package eu.vigie.web.pages;

import eu.vigie.breach.FactDifference;
import java.util.List;

/** A fact that two versions tell differently, in words. */
record FactChange(String name, String before, String after) {

    static List<FactChange> of(List<FactDifference> differences, Reader reader) {
        return differences.stream()
                .map(one -> new FactChange(
                        FactWords.name(one.fact(), reader),
                        FactWords.value(one.fact(), one.from(), reader),
                        FactWords.value(one.fact(), one.to(), reader)))
                .toList();
    }
}
