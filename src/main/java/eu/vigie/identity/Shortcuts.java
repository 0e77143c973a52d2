package eu.vigie.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether single keys are shortcuts for a person, who may dictate or have a tremor (WCAG 2.1.4); they are until switched off. */
@Component
@Transactional
public class Shortcuts {

    private static final String ID = "(select id from person where name_lower = lower(:person))";

    private final JdbcClient jdbc;

    Shortcuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public boolean on(String person) {
        return jdbc.sql("select shortcuts from shortcut_choice where person_id = " + ID)
                .param("person", person)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Kept for every session of that person to come. */
    public void set(String person, boolean on) {
        int changed = jdbc.sql("update shortcut_choice set shortcuts = :on where person_id = " + ID)
                .param("on", on)
                .param("person", person)
                .update();
        if (changed == 0)
            jdbc.sql("insert into shortcut_choice (person_id, shortcuts) select id, :on from person"
                            + " where name_lower = lower(:person)")
                    .param("on", on)
                    .param("person", person)
                    .update();
    }
}
