package eu.vigie.assessment;

import eu.vigie.refusal.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of the tables that ever ruled here, so that an old assessment can be made again by its own rules. */
@Component
class KeptRules {

    private final Tables present;
    private final JdbcClient database;
    private final Map<String, Recommendation> earlier = new ConcurrentHashMap<>();

    KeptRules(Tables present, JdbcClient database) {
        this.present = present;
        this.database = database;
    }

    /** Keeps the tables of this release before anybody decides by them. */
    @EventListener(ContextRefreshedEvent.class)
    void keep() {
        var versions = new TreeSet<>(database.sql("select distinct digest from assessment_table")
                .query(String.class)
                .list());
        versions.add(present.digest());
        versions.forEach(this::complete);
    }

    /** What an earlier version had in code, and not yet in a table, is what the table said when it first came. */
    private void complete(String digest) {
        var stored = stored(digest);
        present.files().forEach((name, file) -> {
            if (!stored.containsKey(name)) keep(digest, name, new String(file, StandardCharsets.UTF_8));
        });
    }

    private void keep(String digest, String name, String content) {
        try {
            database.sql("insert into assessment_table (digest, name, content) values (?, ?, ?)")
                    .params(digest, name, content)
                    .update();
        } catch (DuplicateKeyException another) {
            // Another node of the same release was faster; what it wrote is the same.
        }
    }

    /** The rules of that version; refused where they were never kept. */
    Recommendation recommendation(Assessment.Rules rules) {
        return earlier.computeIfAbsent(rules.digest(), this::read);
    }

    private Recommendation read(String digest) {
        var files = stored(digest);
        if (!files.keySet().containsAll(Tables.NAMES)) throw new NotFound("rules", digest);
        return Recommendation.by(new Tables(files, hit -> {}));
    }

    private Map<String, byte[]> stored(String digest) {
        var files = new HashMap<String, byte[]>();
        database.sql("select name, content from assessment_table where digest = ?")
                .param(digest)
                .query((row, number) -> files.put(
                        row.getString("name"), row.getString("content").getBytes(StandardCharsets.UTF_8)))
                .list();
        return files;
    }
}
