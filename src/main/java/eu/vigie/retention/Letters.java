package eu.vigie.retention;

import eu.vigie.delivery.LetterErasure;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The letters of a case, whoever of its rooms wrote them: addresses, texts and files. How many there were in which state stays. So do
 * letters that spoke of the case and are kept with another that was more pressing, but not what they said.
 */
@Component
class Letters {

    private static final String OWNERS = """
            select concat('notice:', id) from notice where breach = :breach
            union all select concat('filing:', id) from filing where breach = :breach
            union all select concat('trial:', id) from notice where breach = :breach
            union all select concat('mail:', id) from incoming_mail where %s
            """.formatted(ErasurePlan.MAIL);

    private static final String AMONG_OTHERS =
            "select distinct subject from audit_entry where breach = :breach and entry_action = 'told_among_others'";

    private final JdbcClient database;
    private final LetterErasure letters;

    Letters(JdbcClient database, LetterErasure letters) {
        this.database = database;
        this.letters = letters;
    }

    /** At most so many, in the present transaction; 0 once there are none. */
    int erase(String breach, int most) {
        int own = letters.erase(owners(OWNERS, breach), most);
        return own > 0 ? own : letters.withhold(owners(AMONG_OTHERS, breach), breach, most);
    }

    private List<String> owners(String of, String breach) {
        return database.sql(of).param("breach", breach).query(String.class).list();
    }
}
