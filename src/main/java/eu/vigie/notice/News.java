package eu.vigie.notice;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is new since the last letter of the same kind went: compared with the very words that it was written from. */
@Component
class News {

    private static final List<String> TOLD = List.of(
            "status",
            "occurredFrom",
            "occurredTo",
            "nature",
            "disclosure",
            "misuse",
            "encryption",
            "dataCategories",
            "persons",
            "recordCount",
            "consequences",
            "measuresTaken",
            "measuresProposed");

    private static final List<String> OF_PERSONAL_DATA = List.of("dataCategories", "persons", "recordCount");

    private final JdbcClient database;

    News(JdbcClient database) {
        this.database = database;
    }

    /** Each with {@code what}, {@code was} and {@code is}; empty for a first letter and where nothing changed. */
    static List<Map<String, Object>> since(
            Map<String, Map<String, Object>> told, Map<String, Object> now, Locale locale, boolean personalData) {
        Map<String, Object> then = told.getOrDefault(locale.toLanguageTag(), Map.of());
        Words words = new Words(locale);
        return TOLD.stream()
                .filter(name -> personalData || !OF_PERSONAL_DATA.contains(name))
                .filter(name -> then.containsKey(name) && !Objects.equals(then.get(name), now.get(name)))
                .map(name -> Map.<String, Object>of(
                        "what", words.say("news." + name),
                        "was", String.valueOf(then.get(name)),
                        "is", String.valueOf(now.get(name))))
                .toList();
    }

    /** The words of the last of these letters, by language. */
    @Transactional(readOnly = true)
    Map<String, Map<String, Object>> lastTold(List<NoticeRow> earlier) {
        if (earlier.isEmpty()) return Map.of();
        Map<String, Map<String, Object>> told = new HashMap<>();
        database.sql("select v.language, v.content from notice_vocabulary v where v.notice in (:earlier)"
                        + " and not exists (select 1 from notice_vocabulary w where w.notice in (:earlier)"
                        + " and w.notice > v.notice and w.language = v.language)")
                .param("earlier", earlier.stream().map(NoticeRow::id).toList())
                .query(row -> {
                    told.put(row.getString(1), VocabularyText.read(row.getString(2)));
                });
        return Collections.unmodifiableMap(told);
    }
}
