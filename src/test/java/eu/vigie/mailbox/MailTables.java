package eu.vigie.mailbox;

import static java.time.ZoneOffset.UTC;

import eu.vigie.TestDatabase;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the room and those that they name, in a database of their own, with one case that has one contact. */
final class MailTables {

    static final String CASE = "2026-0001";
    static final long CONTACT = 5;

    private MailTables() {}

    static DataSource fresh(Instant now) {
        DataSource source = TestDatabase.of(
                "V050__breach", "V060__evidence", "V130__signal", "V159__third_party_contact", "V160__incoming_mail");
        addCase(JdbcClient.create(source), now);
        return source;
    }

    /** Only what other tables name is true of the rows. */
    private static void addCase(JdbcClient database, Instant now) {
        database.sql(
                        "insert into breach_case (reference, reference_year, reference_number, title, description, detected_at,"
                                + " systems, speed, controller_aware_at, processor_aware_at, controller_aware_stated,"
                                + " processor_aware_stated, facts_version, reported_by, reported_at)"
                                + " values (:reference, 2026, 1, '', '', :at, '[]', 1, :at, :at, false, false, 1, '', :at)")
                .param("reference", CASE)
                .param("at", now.atOffset(UTC))
                .update();
        database.sql(
                        "insert into third_party_contact (id, breach, party, channel, direction, happened_at, who, content,"
                                + " recorded_by, recorded_at)"
                                + " values (:id, :breach, 'other', 'mail', 'incoming', :at, '', '', '', :at)")
                .param("id", CONTACT)
                .param("breach", CASE)
                .param("at", now.atOffset(UTC))
                .update();
    }
}
