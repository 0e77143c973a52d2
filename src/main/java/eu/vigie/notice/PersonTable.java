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

    /** A mailbox that stands for several persons is written to once, for the first of them. */
    private static final String EACH_MAILBOX = " from person_to_tell p where p.breach = ? and not exists (select 1"
            + " from person_to_tell q where q.breach = p.breach and q.mailbox = p.mailbox and q.person < p.person)";

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
        return number("select count(*)" + EACH_MAILBOX, breach);
    }

    private long number(String query, String breach) {
        return database.sql(query).param(breach).query(Long.class).single();
    }

    /** The next persons to write to, by id. Ordered by the whole of the key: H2 sorts all that are left otherwise. */
    List<Addressee> after(String breach, String person, int limit) {
        return database.sql("select p.person, p.email, p.locale" + EACH_MAILBOX
                        + " and p.person > ? order by p.breach, p.person fetch first ? rows only")
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
