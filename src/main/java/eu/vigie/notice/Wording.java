package eu.vigie.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wording of a notice, one source per language. */
@Component
class Wording {

    private final JdbcClient database;
    private final NoticeTable notices;

    Wording(JdbcClient database, NoticeTable notices) {
        this.database = database;
        this.notices = notices;
    }

    /** Sources by language tag, in the order of the tags. */
    Map<String, String> of(long notice) {
        Map<String, String> sources = new TreeMap<>();
        database.sql("select language, source from notice_wording where notice = ?")
                .param(notice)
                .query(row -> {
                    sources.put(row.getString(1), row.getString(2));
                });
        return sources;
    }

    void put(long notice, String language, String source, String by) {
        database.sql("delete from notice_wording where notice = ? and language = ?")
                .params(notice, language)
                .update();
        database.sql(
                        "insert into notice_wording (notice, language, source, worded_by, worded_at) values (?, ?, ?, ?, ?)")
                .params(notice, language, source, by, notices.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** SHA-256 over every language's wording. */
    static String digest(Map<String, String> sources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(sources).forEach((language, source) -> {
                digest.update((language + "\0" + source + "\0").getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
