package eu.vigie.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of calendar addresses: one for each person at most. */
@Repository
class CalendarLinkTable {

    private static final String MINE = "(select id from person where name_lower = lower(:name))";

    private final JdbcClient jdbc;

    CalendarLinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a new address in the place of any earlier one; true where there was one. */
    boolean replace(String name, String selector, String digest, Instant now) {
        boolean replaced = delete(name);
        jdbc.sql("insert into calendar_link (person_id, selector, digest, created_at)"
                        + " select id, :selector, :digest, :now from person where name_lower = lower(:name)")
                .param("name", name)
                .param("selector", selector)
                .param("digest", digest)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return replaced;
    }

    boolean delete(String name) {
        return jdbc.sql("delete from calendar_link where person_id = " + MINE)
                        .param("name", name)
                        .update()
                > 0;
    }

    Optional<CalendarLink> of(String name) {
        return jdbc.sql("select created_at, read_on from calendar_link where person_id = " + MINE)
                .param("name", name)
                .query((row, number) -> new CalendarLink(
                        row.getObject(1, OffsetDateTime.class).toInstant(), row.getObject(2, LocalDate.class)))
                .optional();
    }

    Optional<Stored> find(String selector) {
        return jdbc.sql("select p.name, c.digest from calendar_link c join person p on p.id = c.person_id"
                        + " where c.selector = :selector")
                .param("selector", selector)
                .query((row, number) -> new Stored(row.getString(1), row.getString(2)))
                .optional();
    }

    /** True for the first reading of that day. */
    boolean read(String selector, LocalDate day) {
        return jdbc.sql("update calendar_link set read_on = :day where selector = :selector"
                                + " and (read_on is null or read_on < :day)")
                        .param("selector", selector)
                        .param("day", day)
                        .update()
                > 0;
    }

    /** Whose address it is, and the digest that proves it. */
    record Stored(String name, String digest) {}
}
