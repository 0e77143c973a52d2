package eu.vigie.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that go with letters; few letters have any. */
@Component
class Attachments {

    private final JdbcTemplate batches;
    private final JdbcClient database;

    Attachments(JdbcTemplate batches, JdbcClient database) {
        this.batches = batches;
        this.database = database;
    }

    /** Keeps those of new contents, by the contents' digest. */
    void add(Map<String, Outgoing> contents) {
        var rows = contents.entrySet().stream()
                .flatMap(content -> rows(content.getKey(), content.getValue().attachments()))
                .toList();
        if (!rows.isEmpty())
            batches.batchUpdate(
                    "insert into letter_attachment (content_digest, position, name, media_type, bytes)"
                            + " values (?, ?, ?, ?, ?)",
                    rows);
    }

    private static Stream<Object[]> rows(String digest, List<Attachment> attachments) {
        return IntStream.range(0, attachments.size()).mapToObj(position -> {
            var one = attachments.get(position);
            return new Object[] {digest, position, one.name(), one.mediaType(), one.bytes()};
        });
    }

    /** By the contents' digest, in their order. */
    Map<String, List<Attachment>> of(Collection<String> digests) {
        if (digests.isEmpty()) return Map.of();
        return database
                .sql("select content_digest, name, media_type, bytes from letter_attachment"
                        + " where content_digest in (:digests) order by content_digest, position")
                .param("digests", digests)
                .query((row, number) -> Map.entry(
                        row.getString(1), new Attachment(row.getString(2), row.getString(3), row.getBytes(4))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(ArrayList::new))));
    }
}
