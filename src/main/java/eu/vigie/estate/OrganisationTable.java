package eu.vigie.estate;

import eu.vigie.estate.Organisation.Point;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row that says who we are. */
@Repository
class OrganisationTable {

    private final JdbcClient jdbc;

    OrganisationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organisation> find() {
        return jdbc.sql("select * from organisation where id = 1")
                .query(OrganisationTable::organisation)
                .optional();
    }

    void store(Organisation organisation) {
        int updated = jdbc.sql("""
                update organisation set name = ?, siren = ?, address = ?, country = ?, sector = ?, size = ?, dpo_name = ?,
                dpo_email = ?, dpo_phone = ?, contact_name = ?, contact_email = ?, contact_phone = ?, locale = ?, regimes = ?,
                activity = ?, representative_name = ?, representative_email = ?, representative_phone = ?
                where id = 1""").params(values(organisation)).update();
        if (updated == 0) {
            jdbc.sql("""
                    insert into organisation (name, siren, address, country, sector, size, dpo_name, dpo_email, dpo_phone,
                    contact_name, contact_email, contact_phone, locale, regimes, activity, representative_name,
                    representative_email, representative_phone, id)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""").params(values(organisation)).update();
        }
    }

    private static List<@Nullable Object> values(Organisation of) {
        List<@Nullable Object> values = new ArrayList<>(
                Arrays.asList(of.name(), of.siren(), of.address(), of.country(), of.sector(), of.size()));
        addPoint(values, of.dpo());
        addPoint(values, of.contact());
        values.add(of.locale().toLanguageTag());
        values.add(String.join("\n", of.regimes()));
        values.add(of.activity());
        addPoint(values, of.representative());
        return values;
    }

    private static void addPoint(List<@Nullable Object> values, @Nullable Point point) {
        values.add(point == null ? null : point.name());
        values.add(point == null ? null : point.email());
        values.add(point == null ? null : point.phone());
    }

    private static Organisation organisation(ResultSet row, int index) throws SQLException {
        return new Organisation(
                row.getString("name"),
                row.getString("siren"),
                row.getString("address"),
                row.getString("country"),
                row.getString("sector"),
                row.getString("size"),
                point(row, "dpo"),
                point(row, "contact"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("regimes").lines().toList(),
                row.getString("activity"),
                point(row, "representative"));
    }

    private static @Nullable Point point(ResultSet row, String which) throws SQLException {
        String name = row.getString(which + "_name");
        String email = row.getString(which + "_email");
        String phone = row.getString(which + "_phone");
        return name == null && email == null && phone == null ? null : new Point(name, email, phone);
    }
}
