package eu.vigie.source.tls;

import eu.vigie.source.SourceCertificates;
import eu.vigie.source.SourceIntake;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Whom connections hand on to. */
@Component
record Desk(
        SourceIntake intake, SourceCertificates certificates, Refusals refusals, MeterRegistry meters, Clock clock) {}
