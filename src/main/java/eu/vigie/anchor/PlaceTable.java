package eu.vigie.anchor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How each place stands, drawn from its rows whenever one of them changes. */
@Repository
class PlaceTable {

    private static final String OF = " where kind = :kind and place = :place";

    private final JdbcClient database;

    PlaceTable(JdbcClient database) {
        this.database = database;
    }

    List<AnchoredPlace> all() {
        return database.sql("select * from trail_anchor_place order by kind, place")
                .query((row, number) -> read(row))
                .list();
    }

    void failed(Place place, String failure, Instant now) {
        database.sql("update trail_anchor_place set failure = :said, failed_at = :now" + OF)
                .param("said", Columns.said(failure))
                .param("now", Columns.utc(now))
                .param("kind", place.kind().name())
                .param("place", place.where())
                .update();
    }

    /** After one of its rows has changed. */
    void changed(Place place) {
        add(place);
        update(
                "update trail_anchor_place set taken_size = (select max(tree_size) from trail_anchor" + OF
                        + " and state = 'TAKEN')" + OF,
                place);
        update(
                "update trail_anchor_place set taken_at = (select max(taken_at) from trail_anchor" + OF
                        + " and state = 'TAKEN' and tree_size = taken_size), waiting_since = (select min(made_at) from trail_anchor"
                        + OF + " and state <> 'TAKEN' and tree_size > coalesce(taken_size, 0))" + OF,
                place);
    }

    /** Only in a round, which one node has at a time. */
    private void add(Place place) {
        update(
                "insert into trail_anchor_place (kind, place) select cast(:kind as varchar(20)), cast(:place as varchar(400))"
                        + " where not exists (select 1 from trail_anchor_place" + OF + ")",
                place);
    }

    private void update(String statement, Place place) {
        database.sql(statement)
                .param("kind", place.kind().name())
                .param("place", place.where())
                .update();
    }

    private static AnchoredPlace read(ResultSet row) throws SQLException {
        long size = row.getLong("taken_size");
        Long taken = row.wasNull() ? null : size;
        return new AnchoredPlace(
                AnchorKind.valueOf(row.getString("kind")),
                row.getString("place"),
                taken,
                Columns.instant(row, "taken_at"),
                row.getString("failure"),
                Columns.instant(row, "failed_at"),
                Columns.instant(row, "waiting_since"));
    }
}
