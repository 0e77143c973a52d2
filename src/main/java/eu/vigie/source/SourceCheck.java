package eu.vigie.source;

import eu.vigie.estate.Estate;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NeededText;
import eu.vigie.signal.People;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an administrator says of a source; what is wrong is named all at once. */
@Component
class SourceCheck {

    static final int USUAL_PER_MINUTE = 6_000;
    private static final int MOST_PER_MINUTE = 600_000;
    private static final int LONGEST_ABOUT = 400;
    private static final int LONGEST_LABEL = 120;
    private static final int MOST_HOSTS = 1_000;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");
    private static final Pattern HOST = Pattern.compile("[a-z0-9][a-z0-9.:-]{0,254}");

    private final Estate estate;
    private final Adapters adapters;

    SourceCheck(Estate estate, Adapters adapters) {
        this.estate = estate;
        this.adapters = adapters;
    }

    Source read(NewSource wanted, Instant now) {
        var faults = new ArrayList<Fault>();
        if (wanted.name() == null || !isName(wanted.name())) faults.add(Fault.of("name", "source-name"));
        NeededText.line("about", wanted.about(), LONGEST_ABOUT).ifPresent(faults::add);
        String adapter = wanted.adapter() == null ? Adapters.OWN : wanted.adapter();
        if (adapters.find(adapter).isEmpty())
            faults.add(Fault.of("adapter", "unknown-word", String.join(", ", adapters.names())));
        String system = wanted.system() == null || wanted.system().isBlank()
                ? null
                : wanted.system().strip();
        if (system != null) ours(faults, "system", system);
        int perMinute = wanted.perMinute() == null ? USUAL_PER_MINUTE : wanted.perMinute();
        if (perMinute < 1 || perMinute > MOST_PER_MINUTE)
            faults.add(Fault.of("perMinute", "source-rate", MOST_PER_MINUTE));
        ZoneId zone = zone(faults, wanted.zone());
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        return new Source(
                Objects.requireNonNull(wanted.name()),
                Objects.requireNonNull(wanted.about()).strip(),
                adapter,
                system,
                wanted.kind(),
                zone,
                perMinute,
                Boolean.TRUE.equals(wanted.bodySignature()),
                Boolean.TRUE.equals(wanted.closed()),
                now);
    }

    /** Refuses a name under which reports of people are kept: what a machine raises under it would count as one. */
    static void notOfPeople(@Nullable String name) {
        if (name != null && People.SOURCES.contains(name))
            throw new InvalidInput(Fault.of("name", "source-name-reserved", name));
    }

    void hosts(Map<String, String> hosts) {
        var faults = new ArrayList<Fault>();
        if (hosts.size() > MOST_HOSTS) faults.add(Fault.of("hosts", "source-hosts", MOST_HOSTS));
        var unknown = estate.unknownSystems(hosts.values());
        hosts.forEach((host, system) -> {
            if (!HOST.matcher(host).matches()) faults.add(Fault.of("hosts", "source-host", host));
            if (unknown.contains(system)) faults.add(Fault.of("hosts", "source-system", system));
        });
        if (!faults.isEmpty()) throw new InvalidInput(faults);
    }

    static String label(@Nullable String label) {
        var faults = new ArrayList<Fault>();
        NeededText.line("label", label, LONGEST_LABEL).ifPresent(faults::add);
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        return Objects.requireNonNull(label).strip();
    }

    /** No name is the address of a form. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.equals("new");
    }

    private void ours(List<Fault> faults, String field, String system) {
        if (!estate.unknownSystems(List.of(system)).isEmpty()) faults.add(Fault.of(field, "source-system", system));
    }

    private static ZoneId zone(List<Fault> faults, @Nullable String zone) {
        try {
            return ZoneId.of(zone == null || zone.isBlank() ? "UTC" : zone.strip());
        } catch (DateTimeException unknown) {
            faults.add(Fault.of("zone", "zone-unknown"));
            return ZoneId.of("UTC");
        }
    }
}
