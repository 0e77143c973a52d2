package eu.vigie.overview;

import static java.time.ZoneOffset.UTC;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.DataCategory;
import eu.vigie.breach.Facts;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lays a year of ours beside the CNIL's open data set, which the reader brings; nothing of it is kept. */
@Component
public class SideBySides {

    private static final int PART = 200;

    /** Art. 9, which the set marks as sensitive. */
    private static final Set<DataCategory> SPECIAL = EnumSet.of(
            DataCategory.BIOMETRIC,
            DataCategory.POLITICAL,
            DataCategory.ETHNIC,
            DataCategory.RELIGIOUS,
            DataCategory.SEX_LIFE,
            DataCategory.UNION,
            DataCategory.GENETIC,
            DataCategory.HEALTH,
            DataCategory.EMPLOYMENT_HEALTH);

    private static final String NOTIFIED = """
            select c.reference from breach_case c where c.exercise = false and c.detected_at >= :from
                and c.detected_at < :until and c.reference > :after and exists (select 1 from obligation o
                where o.breach = c.reference and o.duty = 'authority' and o.withdrawn_at is null and o.met_at is not null)
            order by c.reference fetch first %d rows only""".formatted(PART);

    private final JdbcClient jdbc;
    private final Breaches breaches;

    SideBySides(JdbcClient jdbc, Breaches breaches) {
        this.jdbc = jdbc;
        this.breaches = breaches;
    }

    /** Refuses what the file is refused for, and a sector that it does not have, naming those that it has. */
    public SideBySide of(int year, @Nullable String sector, InputStream file) {
        if (year < Years.FIRST || year > Years.LAST)
            throw new InvalidInput(Fault.of("year", "year-unknown", Years.FIRST, Years.LAST));
        OpenData set = OpenDataReader.read(file, year);
        String name = named(sector, set);
        OpenData.Figures own = own(year);
        OpenData.Figures ofSector = Objects.requireNonNull(set.sectors().get(name));
        List<SideBySide.Line> lines = new ArrayList<>();
        lines("causes", own, ofSector, set.all(), lines);
        lines("bands", own, ofSector, set.all(), lines);
        lines("categories", own, ofSector, set.all(), lines);
        lines.add(new SideBySide.Line(
                "sensitive",
                "yes",
                ours(own.sensitive(), own),
                share(ofSector.sensitive(), ofSector.total()),
                share(set.all().sensitive(), set.all().total())));
        return new SideBySide(
                year,
                set.first(),
                set.last(),
                name,
                own.total(),
                ofSector.total(),
                set.all().total(),
                set.all().unread(),
                lines);
    }

    private static String named(@Nullable String sector, OpenData set) {
        String wanted = OpenDataLabels.plain(sector == null ? "" : sector);
        return set.sectors().keySet().stream()
                .filter(one -> OpenDataLabels.plain(one).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(Fault.of(
                        "sector",
                        "open-data-sector",
                        String.join(" · ", set.sectors().keySet()))));
    }

    private static void lines(
            String group,
            OpenData.Figures own,
            OpenData.Figures sector,
            OpenData.Figures all,
            List<SideBySide.Line> lines) {
        Set<String> codes = new TreeSet<>(of(group, all).keySet());
        codes.addAll(of(group, own).keySet());
        if (group.equals("bands")) codes = new LinkedHashSet<>(OpenDataLabels.bands());
        for (String code : codes)
            lines.add(new SideBySide.Line(
                    group,
                    code,
                    ours(of(group, own).getOrDefault(code, 0L), own),
                    share(of(group, sector).getOrDefault(code, 0L), sector.total()),
                    share(of(group, all).getOrDefault(code, 0L), all.total())));
    }

    private static Map<String, Long> of(String group, OpenData.Figures figures) {
        return switch (group) {
            case "causes" -> figures.causes();
            case "bands" -> figures.bands();
            default -> figures.categories();
        };
    }

    /** Null where we have notified none. */
    private static @Nullable Double ours(long some, OpenData.Figures own) {
        return own.total() == 0 ? null : share(some, own.total());
    }

    private static double share(long some, long total) {
        return total == 0 ? 0 : Math.round(1000.0 * some / total) / 10.0;
    }

    /** Two statements for each two hundred cases. */
    private OpenData.Figures own(int year) {
        OpenDataTally.Counting counting = new OpenDataTally.Counting();
        List<String> part = notified(year, "");
        while (!part.isEmpty()) {
            breaches.all(part).values().stream().map(Breach::facts).forEach(facts -> count(facts, counting));
            part = notified(year, part.get(part.size() - 1));
        }
        return counting.figures();
    }

    private static void count(Facts facts, OpenDataTally.Counting counting) {
        Long persons = facts.persons() == null ? null : facts.persons().count();
        Set<DataCategory> data = facts.data() == null
                ? Set.of()
                : facts.data().stream().map(Facts.DataKind::category).collect(Collectors.toSet());
        String cause = facts.cause() == null ? "unknown" : facts.cause().name().toLowerCase(Locale.ROOT);
        counting.add(
                persons == null ? null : OpenDataLabels.band(persons),
                Set.of(cause),
                data.stream().map(OpenDataLabels::category).collect(Collectors.toSet()),
                data.stream().anyMatch(SPECIAL::contains),
                false);
    }

    private List<String> notified(int year, String after) {
        return jdbc.sql(NOTIFIED)
                .param("from", LocalDate.of(year, 1, 1).atStartOfDay().atOffset(UTC))
                .param("until", LocalDate.of(year + 1, 1, 1).atStartOfDay().atOffset(UTC))
                .param("after", after)
                .query(String.class)
                .list();
    }
}
