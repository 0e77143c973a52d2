package eu.vigie.retention;

import eu.vigie.delivery.LetterErasure;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters of a case, whoever of its rooms wrote them: addresses, texts and files. How many there were in which state stays. */
@Component
class Letters {

    private static final String OWNERS = """
            select concat('notice:', id) from notice where breach = :breach
            union all select concat('filing:', id) from filing where breach = :breach
            union all select concat('trial:', id) from notice where breach = :breach
            union all select concat('mail:', id) from incoming_mail where %s
            """.formatted(ErasurePlan.MAIL);

    private final JdbcClient database;
    private final LetterErasure letters;

    Letters(JdbcClient database, LetterErasure letters) {
        this.database = database;
        this.letters = letters;
    }

    /** At most so many, in the present transaction; 0 once there are none. */
    int erase(String breach, int most) {
        List<String> owners =
                database.sql(OWNERS).param("breach", breach).query(String.class).list();
        return letters.erase(owners, most);
    }
}
