package eu.vigie.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases letters for good, when what they belong to has been kept long enough: files, attempts, rows, and each text that nobody else
 * was sent. The tally stays: how many there were, in which state.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LetterErasure {

    private record Gone(long id, String digest, @Nullable String file) {}

    private final JdbcClient database;
    private final CaptureFolder folder;

    LetterErasure(JdbcClient database, CaptureFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    /** At most so many letters of those owners; how many they were. Files go first: what a kill leaves is found again by its row. */
    public int erase(Collection<String> owners, int most) {
        List<Gone> gone = owners.isEmpty() ? List.of() : some(owners, most);
        if (gone.isEmpty()) return 0;
        gone.forEach(this::eraseFile);
        List<Long> ids = gone.stream().map(Gone::id).toList();
        delete("delivery_attempt where delivery in (:which)", ids);
        delete("delivery where id in (:which)", ids);
        Set<String> texts = gone.stream().map(Gone::digest).collect(Collectors.toSet());
        String nobodys = " in (:which) and not exists (select 1 from delivery d where d.content_digest = ";
        delete("letter_attachment where content_digest" + nobodys + "letter_attachment.content_digest)", texts);
        delete("letter_content where digest" + nobodys + "letter_content.digest)", texts);
        return gone.size();
    }

    /**
     * Of letters of those owners that name what is erased the text goes, at most of so many; how many they were. Their rows stay:
     * they are kept with something else, of which they prove that it was told.
     */
    public int withhold(Collection<String> owners, String named, int most) {
        List<Gone> told = owners.isEmpty() ? List.of() : naming(owners, named, most);
        if (told.isEmpty()) return 0;
        told.forEach(this::eraseFile);
        database.sql("update delivery set captured_file = null where id in (:which)")
                .param("which", told.stream().map(Gone::id).toList())
                .update();
        database.sql(
                        "update letter_content set subject = '–', text_part = '–', html_part = '–' where digest in (:which)")
                .param("which", told.stream().map(Gone::digest).collect(Collectors.toSet()))
                .update();
        return told.size();
    }

    private List<Gone> naming(Collection<String> owners, String named, int most) {
        return database.sql("select d.id, d.content_digest, d.captured_file from delivery d"
                        + " join letter_content c on c.digest = d.content_digest where d.owner in (:owners)"
                        + " and c.text_part like :named order by d.id fetch first " + most + " rows only")
                .param("owners", owners)
                .param("named", "%" + named + "%")
                .query((row, number) -> new Gone(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    private List<Gone> some(Collection<String> owners, int most) {
        return database.sql("select id, content_digest, captured_file from delivery where owner in (:owners)"
                        + " order by id fetch first " + most + " rows only")
                .param("owners", owners)
                .query((row, number) -> new Gone(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    private void delete(String what, Collection<?> which) {
        database.sql("delete from " + what).param("which", which).update();
    }

    private void eraseFile(Gone letter) {
        if (letter.file() == null) return;
        try {
            Files.deleteIfExists(folder.file(letter.file()));
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
