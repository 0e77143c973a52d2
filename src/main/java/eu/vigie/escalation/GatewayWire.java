package eu.vigie.escalation;

import eu.vigie.webhook.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Speaks to the gateway, and proves who speaks. */
@Component
class GatewayWire {

    private final GatewaySettings settings;
    private final Wire wire;

    GatewayWire(GatewaySettings settings, @Value("${vigie.webhook.timeout:10s}") Duration patience) {
        this.settings = settings;
        this.wire = new Wire(patience);
    }

    CompletableFuture<Wire.Answer> send(GatewayLedger.Parcel parcel, Instant at) {
        var headers = Map.of(
                "Idempotency-Key",
                parcel.id(),
                "Vigie-Timestamp",
                Long.toString(at.getEpochSecond()),
                "Vigie-Signature",
                "sha256=" + Signature.of(settings.secret(), at, parcel.body()));
        return wire.post(settings.url(), headers, parcel.body());
    }
}
