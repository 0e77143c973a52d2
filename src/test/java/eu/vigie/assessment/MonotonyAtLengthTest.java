package eu.vigie.assessment;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same as {@link MonotonyTest} on a hundred thousand pairs. */
@Tag("bench")
class MonotonyAtLengthTest {

    private static final int PAIRS = Integer.getInteger("vigie.pairs", 100_000);

    @ParameterizedTest
    @ValueSource(ints = {0, 15})
    void aWorseFactNeverWeakensADuty(int unknownPercent) {
        MonotonyTest.tryPairs(unknownPercent, PAIRS);
    }
}
