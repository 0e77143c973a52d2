package eu.vigie.intake;

import eu.vigie.actor.Actor;
import eu.vigie.identity.Secrets;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.ReadableText;
import eu.vigie.signal.NewSignal;
import eu.vigie.signal.Receipt;
import eu.vigie.signal.Signals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes reports in: the files first, then the signal, each known again when the same form comes twice. */
@Component
public class PersonReports {

    public static final int MOST_FILES = 5;
    public static final int LARGEST_FILE = 5_000_000;
    public static final int LONGEST_SEEN = 10_000;

    private static final int NUMBER_BYTES = 18;
    private static final int REFERENCE_DIGITS = 10;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_SUMMARY = 300;
    private static final String SEVERITY = "medium";
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReportLinks links;
    private final ReportFiles files;
    private final Signals signals;
    private final Clock clock;

    PersonReports(ReportLinks links, ReportFiles files, Signals signals, Clock clock) {
        this.links = links;
        this.files = files;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * The reference that the reporter is told: it says nothing to others.
     *
     * @param signal the number that insiders know it by
     */
    public record Kept(String reference, long signal) {}

    /** By a link. What our own people knew counts from when they knew it, what others say from when it came. */
    public Kept take(ReportLink link, PersonReport report) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(report, false, now);
        String source = link.audience().code();
        Instant known = link.audience() == Audience.STAFF ? report.knownAt() : null;
        Kept kept = keep(source, report, known == null ? now : known, link, Actor.VIGIE, now);
        links.count(link.id());
        return kept;
    }

    /** By telephone, written down by somebody with an account. */
    public Kept note(PersonReport report, Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(report, true, now);
        return keep("telephone", report, report.knownAt() == null ? now : report.knownAt(), null, actor, now);
    }

    private Kept keep(
            String source, PersonReport report, Instant at, @Nullable ReportLink link, Actor actor, Instant now) {
        String id = number(source + "\n" + (link == null ? actor.name() : link.id()), report);
        String reference = reference(id);
        List<Map<String, Object>> sent = files.keep(id, report.files());
        String summary = line(String.valueOf(report.seen()));
        Receipt receipt = signals.receive(
                new NewSignal(
                        source,
                        id,
                        at,
                        SEVERITY,
                        null,
                        null,
                        summary,
                        JSON.writeValueAsString(told(reference, report, link, sent, now))),
                actor);
        files.belong(id, signals.get(receipt.signal()));
        return new Kept(reference, receipt.signal());
    }

    /** What nobody can tell from the reference of a report that was kept. */
    public static String madeUpReference() {
        return reference(Secrets.digest(Secrets.random(NUMBER_BYTES)));
    }

    private static String reference(String id) {
        return "R-" + id.substring(0, REFERENCE_DIGITS).toUpperCase(Locale.ROOT);
    }

    /** The same form with the same words is the same report; with other words it is another. */
    private static String number(String by, PersonReport report) {
        StringBuilder all = new StringBuilder(by);
        Stream.of(report.number(), report.seen(), report.knownAt(), report.system(), report.who(), report.reach())
                .forEach(one -> all.append('\n').append(one));
        report.files().forEach(file -> all.append('\n').append(file.name()).append(ReportFiles.digest(file.bytes())));
        return Secrets.digest(all.toString());
    }

    private static Map<String, @Nullable Object> told(
            String reference,
            PersonReport report,
            @Nullable ReportLink link,
            List<Map<String, Object>> sent,
            Instant now) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("reference", reference);
        told.put("seen", report.seen());
        told.put("knownAt", report.knownAt() == null ? null : report.knownAt().toString());
        told.put("recordedAt", now.toString());
        told.put("system", report.system());
        told.put("who", report.who());
        told.put("reach", report.reach());
        told.put("link", link == null ? null : link.label());
        told.put("files", sent);
        return told;
    }

    private static String line(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST_SUMMARY) return line;
        int end =
                Character.isHighSurrogate(line.charAt(LONGEST_SUMMARY - 2)) ? LONGEST_SUMMARY - 2 : LONGEST_SUMMARY - 1;
        return line.substring(0, end) + "…";
    }

    private static void check(PersonReport report, boolean whoMatters, Instant now) {
        List<Fault> faults = new ArrayList<>();
        text(faults, "seen", report.seen(), LONGEST_SEEN, true);
        text(faults, "reportedSystem", report.system(), LONGEST_LINE, false);
        text(faults, "who", report.who(), LONGEST_LINE, whoMatters);
        text(faults, "reach", report.reach(), LONGEST_LINE, false);
        if (report.knownAt() != null && report.knownAt().isAfter(now.plus(SKEW)))
            faults.add(Fault.of("knownAt", "in-the-future"));
        if (report.knownAt() != null && report.knownAt().isBefore(Instant.EPOCH))
            faults.add(Fault.of("knownAt", "before-all-clocks"));
        if (report.files().size() > MOST_FILES) faults.add(Fault.of("files", "report-files", MOST_FILES));
        if (report.files().stream().anyMatch(file -> file.bytes().length > LARGEST_FILE))
            faults.add(Fault.of("files", "report-file-large", LARGEST_FILE / 1_000_000));
        if (!faults.isEmpty()) throw new InvalidInput(faults);
    }

    private static void text(List<Fault> faults, String field, @Nullable String text, int longest, boolean wanted) {
        if (text == null || text.isBlank()) {
            if (wanted) faults.add(Fault.of(field, "text-missing"));
        } else if (text.length() > longest) faults.add(Fault.of(field, "text-too-long", longest));
        else if (!ReadableText.is(text)) faults.add(Fault.of(field, "text-unprintable"));
    }
}
