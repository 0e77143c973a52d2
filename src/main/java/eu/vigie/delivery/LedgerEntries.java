package eu.vigie.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts letters on the ledger: contents once, one row per recipient. */
@Component
class LedgerEntries {

    private static final int AT_A_TIME = 500;

    /**
     * A letter that is there already is passed over, row by row: PostgreSQL keeps the plan that it made while the ledger was
     * short, and would go through the whole of it for each list of a thousand keys.
     */
    private static final String ADD =
            "insert into delivery (owner, recipient, address, message_key, message_id, content_digest,"
                    + " state, capture_only, captured, attempts, queued_at, next_attempt_at, updated_at, last_reply, pursued_hours)"
                    + " select ?, ?, ?, ?, ?, ?, ?, ?, false, 0, ?, ?, ?, ?, ?"
                    + " where not exists (select 1 from delivery where message_key = ?)";

    private final JdbcTemplate batches;
    private final JdbcClient database;
    private final Attachments attachments;
    private final Tally tally;
    private final String domain;

    LedgerEntries(
            JdbcTemplate batches,
            JdbcClient database,
            Attachments attachments,
            Tally tally,
            DeliverySettings.Reader settings) {
        this.tally = tally;
        this.batches = batches;
        this.attachments = attachments;
        this.database = database;
        this.domain = settings.settings().domain();
    }

    /** Answers each letter once, however often it was given. */
    List<Outgoing> add(String owner, boolean captureOnly, Collection<Outgoing> letters, Duration pursued, Instant now) {
        Map<String, Outgoing> each = new LinkedHashMap<>();
        letters.forEach(letter -> each.putIfAbsent(letter.messageKey(), letter));
        List<Outgoing> all = List.copyOf(each.values());
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            addSome(owner, captureOnly, all.subList(from, Math.min(from + AT_A_TIME, all.size())), pursued, now);
        }
        return all;
    }

    private void addSome(String owner, boolean captureOnly, List<Outgoing> letters, Duration pursued, Instant now) {
        addContents(owner, letters);
        OffsetDateTime at = Sql.at(now);
        int[] added = batches.batchUpdate(
                ADD,
                letters.stream()
                        .map(letter -> row(owner, captureOnly, letter, pursued, at))
                        .toList());
        Moves moves = new Moves();
        for (int index = 0; index < added.length; index++) {
            moves.added(owner, first(letters.get(index)), added[index]);
        }
        tally.record(moves);
    }

    private @Nullable Object[] row(
            String owner, boolean captureOnly, Outgoing letter, Duration pursued, OffsetDateTime at) {
        return new @Nullable Object[] {
            owner,
            letter.recipient(),
            letter.address(),
            letter.messageKey(),
            messageId(letter),
            digest(owner, letter),
            first(letter).name(),
            captureOnly,
            at,
            letter.reachable() ? at : null,
            at,
            letter.reachable() ? null : "no address is known",
            pursued.toHours(),
            letter.messageKey()
        };
    }

    private static DeliveryState first(Outgoing letter) {
        return letter.reachable() ? DeliveryState.QUEUED : DeliveryState.PERMANENT_FAILURE;
    }

    private void addContents(String owner, List<Outgoing> letters) {
        Map<String, Outgoing> contents = new LinkedHashMap<>();
        letters.forEach(letter -> contents.putIfAbsent(digest(owner, letter), letter));
        stored(contents.keySet()).forEach(contents::remove);
        batches.batchUpdate(
                "insert into letter_content (digest, locale, subject, text_part, html_part, attachments)"
                        + " values (?, ?, ?, ?, ?, ?)",
                contents.entrySet().stream()
                        .map(content -> values(content.getKey(), content.getValue()))
                        .toList());
        attachments.add(contents);
    }

    private List<String> stored(Set<String> digests) {
        return digests.isEmpty()
                ? List.of()
                : database.sql("select digest from letter_content where digest in (:digests)")
                        .param("digests", digests)
                        .query(String.class)
                        .list();
    }

    private static Object[] values(String digest, Outgoing letter) {
        return new Object[] {
            digest,
            letter.locale().toLanguageTag(),
            letter.subject(),
            letter.text(),
            letter.html(),
            letter.attachments().size()
        };
    }

    /** Of this owner's own: two waves that are put on the ledger at once never want to store the same row. */
    private static String digest(String owner, Outgoing letter) {
        String words =
                Digest.of(owner, letter.locale().toLanguageTag(), letter.subject(), letter.text(), letter.html());
        return letter.attachments().isEmpty()
                ? words
                : Digest.of(Stream.concat(
                                Stream.of(words), letter.attachments().stream().map(Attachment::print))
                        .toArray(String[]::new));
    }

    private String messageId(Outgoing letter) {
        return "<" + Digest.of(letter.messageKey()).substring(0, 40) + "@" + domain + ">";
    }
}
