package eu.vigie.filing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** PDFs of what was filed, by filing and language, kept as they were printed and never printed again. */
@Repository
class FiledPapers {

    private final JdbcClient jdbc;

    FiledPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find(long filing, String language) {
        return jdbc.sql("select pdf from filing_paper where filing = :filing and language = :language")
                .param("filing", filing)
                .param("language", language)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    void keep(long filing, String language, byte[] pdf, Instant printedAt) {
        jdbc.sql("insert into filing_paper (filing, language, sha256, printed_at, pdf)"
                        + " values (:filing, :language, :sha256, :at, :pdf)")
                .param("filing", filing)
                .param("language", language)
                .param("sha256", Digest.of(pdf))
                .param("at", printedAt.atOffset(ZoneOffset.UTC))
                .param("pdf", pdf)
                .update();
    }
}
