package eu.vigie.notice;

import eu.vigie.breach.Breaches;
import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The version of a notice: the case's words follow the case until the draft is finished, and stay as they are from then on. */
@Component
class Versions {

    private final JdbcClient database;
    private final Wording wording;
    private final CaseVocabulary vocabularies;
    private final Breaches breaches;
    private final NoticeTable notices;

    Versions(
            JdbcClient database, Wording wording, CaseVocabulary vocabularies, Breaches breaches, NoticeTable notices) {
        this.database = database;
        this.wording = wording;
        this.vocabularies = vocabularies;
        this.breaches = breaches;
        this.notices = notices;
    }

    /** As finished, or as it would be finished now. */
    Version of(NoticeRow notice) {
        return notice.draftedBy() == null ? fresh(notice) : bound(notice);
    }

    /** As it would be finished now. */
    Version fresh(NoticeRow notice) {
        CaseOnRecord known = vocabularies.read(notice, breaches.get(notice.breach()));
        Instant now = notices.now();
        SortedMap<String, String> sources = wording.of(notice.id());
        SortedMap<String, String> words = new TreeMap<>();
        sources.keySet()
                .forEach(language -> words.put(
                        language,
                        VocabularyText.write(vocabularies.of(notice, known, Locale.forLanguageTag(language), now))));
        return new Version(sources, words);
    }

    private Version bound(NoticeRow notice) {
        SortedMap<String, String> words = new TreeMap<>();
        database.sql("select language, content from notice_vocabulary where notice = ?")
                .param(notice.id())
                .query(row -> {
                    words.put(row.getString(1), row.getString(2));
                });
        return new Version(wording.of(notice.id()), words);
    }

    void bind(long notice, Version version) {
        database.sql("delete from notice_vocabulary where notice = ?")
                .param(notice)
                .update();
        version.vocabulary().forEach((language, content) -> database.sql(
                        "insert into notice_vocabulary (notice, language, content) values (?, ?, ?)")
                .params(notice, language, content)
                .update());
    }
}
