package eu.vigie.rootcause;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of analyses; lists stand one item a line. */
@Repository
class AnalysisRows {

    private final JdbcClient jdbc;

    AnalysisRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Analysis one) {
        jdbc.sql("""
                insert into root_cause (breach, version, method, conducted_by, cause, conclusion, measures,
                    whys, factors, evidence, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(one.breach(), one.version())
                .param(code(one.method()))
                .param(code(one.conductedBy()))
                .param(one.cause())
                .param(one.conclusion())
                .param(one.measures())
                .param(String.join("\n", one.whys()))
                .param(String.join("\n", one.factors()))
                .param(one.evidence().stream().map(String::valueOf).collect(Collectors.joining("\n")))
                .param(one.recordedBy())
                .param(one.recordedAt().atOffset(UTC))
                .update();
    }

    /** The newest first. */
    List<Analysis> of(String breach) {
        return jdbc.sql("select * from root_cause where breach = ? order by version desc")
                .param(breach)
                .query((row, number) -> read(row))
                .list();
    }

    private static Analysis read(ResultSet row) throws SQLException {
        String method = row.getString("method");
        String analyst = row.getString("conducted_by");
        return new Analysis(
                row.getString("breach"),
                row.getLong("version"),
                method == null ? null : Method.valueOf(method.toUpperCase(Locale.ROOT)),
                analyst == null ? null : Analyst.valueOf(analyst.toUpperCase(Locale.ROOT)),
                row.getString("cause"),
                row.getString("conclusion"),
                row.getString("measures"),
                lines(row.getString("whys")),
                lines(row.getString("factors")),
                lines(row.getString("evidence")).stream().map(Long::valueOf).toList(),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n")).filter(line -> !line.isEmpty()).toList();
    }

    private static @Nullable String code(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }
}
