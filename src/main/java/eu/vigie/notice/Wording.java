package eu.vigie.notice;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
    @Transactional(readOnly = true)
    SortedMap<String, String> of(long notice) {
        SortedMap<String, String> sources = new TreeMap<>();
        database.sql("select language, source from notice_wording where notice = ?")
                .param(notice)
                .query(row -> {
                    sources.put(row.getString(1), row.getString(2));
                });
        return Collections.unmodifiableSortedMap(sources);
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
}
