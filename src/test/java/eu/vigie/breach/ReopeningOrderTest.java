package eu.vigie.breach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.Order;

/** Who follows a re-opening first. */
class ReopeningOrderTest {

    @Test
    void theProcessRunsBeforeWhatIsOwedIsDerivedAndFilingsFollowThat() {
        assertThat(Stream.of("process.CaseStart", "obligation.CaseListener", "filing.FollowsDecision")
                        .map(ReopeningOrderTest::place))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static int place(String listener) {
        try {
            var follows = Class.forName("eu.vigie." + listener).getDeclaredMethod("on", BreachReopened.class);
            return Objects.requireNonNull(follows.getAnnotation(Order.class), listener)
                    .value();
        } catch (ReflectiveOperationException moved) {
            throw new AssertionError(listener, moved);
        }
    }
}
