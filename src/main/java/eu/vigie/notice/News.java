package eu.vigie.notice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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
    List<Map<String, Object>> since(NoticeRow notice, Map<String, Object> now, Locale locale, boolean personalData) {
        Map<String, Object> then = lastTold(notice, locale);
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

    private Map<String, Object> lastTold(NoticeRow notice, Locale locale) {
        return database.sql("select v.content from notice_vocabulary v join notice n on n.id = v.notice"
                        + " where n.breach = ? and n.kind = ? and n.id < ? and n.released_at is not null and v.language = ?"
                        + " order by n.id desc fetch first 1 rows only")
                .params(notice.breach(), notice.kind().name(), notice.id(), locale.toLanguageTag())
                .query(String.class)
                .optional()
                .map(VocabularyText::read)
                .orElse(Map.of());
    }
}
