package eu.vigie.obligation;

import eu.vigie.authority.Authority;
import eu.vigie.authority.FilingChannel;
import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Cause;
import eu.vigie.breach.ContactEffort;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Outcome;
import eu.vigie.breach.ProcessingRole;
import eu.vigie.estate.Customer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A case whose features a test changes one by one. */
public record CaseInHand(
        @Nullable ProcessingRole role,
        @Nullable Outcome outcome,
        @Nullable Cause cause,
        @Nullable ContactEffort effort,
        Instant aware,
        int speed) {

    public static final String REFERENCE = "2026-0001";
    public static final Instant DETECTED = Instant.parse("2026-11-24T08:30:00Z");

    static final Authority CNIL = new Authority(
            "CNIL",
            "FR",
            "CNIL",
            "French authority",
            List.of("fr"),
            FilingChannel.PORTAL,
            URI.create("https://example.fr"),
            null,
            null,
            "test",
            null);

    public static CaseInHand reported() {
        return new CaseInHand(null, null, null, null, DETECTED, 1);
    }

    public CaseInHand role(ProcessingRole as) {
        return new CaseInHand(as, outcome, cause, effort, aware, speed);
    }

    public CaseInHand outcome(Outcome is) {
        return new CaseInHand(role, is, cause, effort, aware, speed);
    }

    public CaseInHand cause(Cause of) {
        return new CaseInHand(role, outcome, of, effort, aware, speed);
    }

    public CaseInHand effort(@Nullable ContactEffort asks) {
        return new CaseInHand(role, outcome, cause, asks, aware, speed);
    }

    public CaseInHand aware(Instant at) {
        return new CaseInHand(role, outcome, cause, effort, at, speed);
    }

    public CaseInHand speed(int times) {
        return new CaseInHand(role, outcome, cause, effort, aware, times);
    }

    public Breach breach() {
        return breach(REFERENCE);
    }

    /** The same under another reference. */
    public Breach breach(String reference) {
        return new Breach(
                reference,
                "Intrusion",
                "Files read",
                DETECTED,
                null,
                null,
                null,
                List.of("shared-1"),
                BreachState.RESPONDING,
                outcome,
                null,
                outcome == null ? null : "as triage said",
                speed,
                aware,
                aware,
                outcome == null,
                facts(),
                1,
                "officer",
                DETECTED,
                null,
                null);
    }

    public static Customer customer(String id, @Nullable Integer hours) {
        return new Customer(id, "Client " + id, Locale.FRENCH, null, hours);
    }

    private Facts facts() {
        var json = JsonMapper.shared().createObjectNode();
        if (role != null) json.put("role", role.name());
        if (cause != null) json.put("cause", cause.name());
        if (effort != null) json.put("contactEffort", effort.name());
        return JsonMapper.shared().convertValue(json, Facts.class);
    }
}
