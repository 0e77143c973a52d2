package eu.vigie.breach;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out references. The number is taken in the transaction of the report: one that fails leaves no gap. */
@Component
class References {

    /** Year and number; the text is {@code YYYY-NNNN}, longer when a year needs it. */
    record Reference(int year, int number) {

        String text() {
            return String.format(Locale.ROOT, "%04d-%04d", year, number);
        }
    }

    private final JdbcClient database;
    private final ZoneId zone;

    References(JdbcClient database, @Value("${vigie.zone:Europe/Paris}") String zone) {
        this.database = database;
        this.zone = ZoneId.of(zone);
    }

    Reference next(Instant now) {
        // The row of year 0 always exists: two first reports of a year wait for each other instead of both inserting.
        database.sql("select last_number from breach_counter where calendar_year = 0 for update")
                .query(Integer.class)
                .single();
        int year = now.atZone(zone).getYear();
        int number = last(year) + 1;
        String store = number == 1
                ? "insert into breach_counter (last_number, calendar_year) values (?, ?)"
                : "update breach_counter set last_number = ? where calendar_year = ?";
        database.sql(store).params(number, year).update();
        return new Reference(year, number);
    }

    private int last(int year) {
        return database.sql("select last_number from breach_counter where calendar_year = ?")
                .param(year)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
