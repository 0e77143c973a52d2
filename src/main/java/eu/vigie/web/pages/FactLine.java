package eu.vigie.web.pages;

import eu.vigie.breach.FactValue;

/** One value in words, with its origin. */
record FactLine(String name, String shown, FactValue value) {

    static FactLine of(FactValue value, Reader reader) {
        return new FactLine(
                FactWords.name(value.fact(), reader), FactWords.value(value.fact(), value.value(), reader), value);
    }
}
