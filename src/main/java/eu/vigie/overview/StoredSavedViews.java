package eu.vigie.overview;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Views in their table. */
@Component
@Transactional
class StoredSavedViews implements SavedViews {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 2_000;
    private static final String THEIRS = "person_id = (select id from person where name_lower = lower(:person))";

    private final JdbcClient jdbc;

    StoredSavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SavedView> of(String person) {
        return jdbc.sql("select id, name, query, opens_first from saved_view where " + THEIRS + " order by name, id")
                .param("person", person)
                .query((row, number) ->
                        new SavedView(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    @Override
    public void keep(String person, String name, String query) {
        String named = name.strip();
        if (named.isEmpty()) throw new InvalidInput(Fault.of("name", "view-without-name"));
        if (named.length() > LONGEST_NAME || query.length() > LONGEST_QUERY)
            throw new InvalidInput(Fault.of("name", "view-too-long", LONGEST_NAME));
        if (replace(person, named, query)) return;
        if (of(person).size() >= MOST) throw new InvalidInput(Fault.of("name", "too-many-views", MOST));
        jdbc.sql("insert into saved_view (person_id, name, query, opens_first)"
                        + " select id, :name, :query, false from person where name_lower = lower(:person)")
                .param("person", person)
                .param("name", named)
                .param("query", query)
                .update();
    }

    private boolean replace(String person, String name, String query) {
        return jdbc.sql("update saved_view set query = :query where name = :name and " + THEIRS)
                        .param("person", person)
                        .param("name", name)
                        .param("query", query)
                        .update()
                > 0;
    }

    @Override
    public void forget(String person, long id) {
        jdbc.sql("delete from saved_view where id = :id and " + THEIRS)
                .param("id", id)
                .param("person", person)
                .update();
    }

    @Override
    public void openWith(String person, long id) {
        jdbc.sql("update saved_view set opens_first = (id = :id) where " + THEIRS)
                .param("id", id)
                .param("person", person)
                .update();
    }
}
