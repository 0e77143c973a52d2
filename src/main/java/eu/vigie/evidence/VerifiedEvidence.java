package eu.vigie.evidence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much evidence did not pass its last verification, as gauges; the database counts when somebody asks. */
@Component
class VerifiedEvidence implements MeterBinder {

    private final Verifications verifications;

    VerifiedEvidence(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String result : List.of(Reread.MISMATCH, Reread.NOT_VERIFIABLE))
            Gauge.builder("vigie.evidence.unverified", () -> verifications.count(result))
                    .tag("result", result)
                    .description("Pieces of evidence with this as their last result")
                    .register(registry);
        Gauge.builder("vigie.evidence.skipped", verifications::destroyed)
                .tag("reason", "destroyed")
                .description("Pieces of evidence that are not verified by themselves, and why")
                .register(registry);
        Gauge.builder("vigie.evidence.skipped", verifications::elsewhere)
                .tag("reason", "elsewhere")
                .description("Pieces of evidence that are not verified by themselves, and why")
                .register(registry);
    }
}
