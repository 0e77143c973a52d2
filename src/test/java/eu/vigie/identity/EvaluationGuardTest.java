package eu.vigie.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void refusesAnAddressOthersCanReachUntilThereIsAPassword(String address) {
        assertThatThrownBy(() -> new EvaluationGuard("", address)).isInstanceOf(OpenToOthers.class);
        assertThatCode(() -> new EvaluationGuard("admin-password-1", address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "127.0.0.2"})
    void letsThisMachineIn(String address) {
        assertThatCode(() -> new EvaluationGuard("", address)).doesNotThrowAnyException();
    }
}
