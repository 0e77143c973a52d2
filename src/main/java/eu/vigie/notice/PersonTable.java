package eu.vigie.notice;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The persons to tell on the database, a store of their own: nothing refers to it, so that it can be erased. */
@Component
class PersonTable {

    /**
     * A mailbox that stands for several persons is written to once, for the first of them. Asked for one row at a time: joined
     * with itself, a list that was loaded just now costs the square of its length on a PostgreSQL that has not counted it yet.
     */
    private static final String FIRST_OF_MAILBOX = " p.person = (select q.person from person_to_tell q"
            + " where q.breach = p.breach and q.mailbox = p.mailbox"
            + " order by q.breach, q.mailbox, q.person fetch first 1 row only)";

    private final JdbcTemplate batches;
    private final JdbcClient database;

    PersonTable(JdbcTemplate batches, JdbcClient database) {
        this.batches = batches;
        this.database = database;
    }

    int clear(String breach) {
        return batches.update("delete from person_to_tell where breach = ?", breach);
    }

    /** All of them, or with a {@link org.springframework.dao.DuplicateKeyException} none and the transaction goes on. */
    @Transactional(propagation = Propagation.NESTED)
    public void add(String breach, Collection<CSVRecord> lines) {
        batches.batchUpdate(
                "insert into person_to_tell (breach, person, name, email, locale, mailbox) values (?, ?, ?, ?, ?, ?)",
                lines.stream()
                        .map(line -> new Object[] {
                            breach,
                            line.get(0),
                            line.get(1),
                            line.get(2),
                            line.get(3),
                            line.get(2).toLowerCase(Locale.ROOT)
                        })
                        .toList());
    }

    /** Values of a person who is on the list already; empty when they are not. */
    List<String> find(String breach, String person) {
        return database.sql("select person, name, email, locale from person_to_tell where breach = ? and person = ?")
                .params(breach, person)
                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .optional()
                .orElse(List.of());
    }

    long count(String breach) {
        return number("select count(*) from person_to_tell where breach = ?", breach);
    }

    /** How many mailboxes there are to write to. */
    long mailboxes(String breach) {
        return number(
                "select count(*) from (select mailbox from person_to_tell where breach = ? group by breach, mailbox) each_one",
                breach);
    }

    private long number(String query, String breach) {
        return database.sql(query).param(breach).query(Long.class).single();
    }

    /** The next persons to write to, by id. Ordered by the whole of the key: H2 sorts all that are left otherwise. */
    List<Addressee> after(String breach, String person, int limit) {
        return database.sql(
                        "select p.person, p.email, p.locale from person_to_tell p where p.breach = ? and p.person > ?"
                                + " and" + FIRST_OF_MAILBOX + " order by p.breach, p.person fetch first ? rows only")
                .params(breach, person, limit)
                .query((row, number) -> new Addressee(
                        row.getString(1), "", row.getString(2), Locale.forLanguageTag(row.getString(3)), Map.of()))
                .list();
    }

    List<String> breaches() {
        return database.sql("select distinct breach from person_to_tell")
                .query(String.class)
                .list();
    }
}
