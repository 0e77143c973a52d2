package eu.vigie.delivery;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds letters of ours that somebody answers, by their Message-ID. */
@Component
public class LettersByMessageId {

    private final JdbcClient database;

    LettersByMessageId(JdbcClient database) {
        this.database = database;
    }

    /** Whose letters these are, each owner once, the latest first; an id that is none of ours is left out. */
    @Transactional(readOnly = true)
    public List<String> owners(Collection<String> messageIds) {
        return messageIds.isEmpty()
                ? List.of()
                : database
                        .sql("select owner from delivery where message_id in (:ids) order by id desc")
                        .param("ids", messageIds)
                        .query(String.class)
                        .list()
                        .stream()
                        .distinct()
                        .toList();
    }
}
