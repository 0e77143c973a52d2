package eu.vigie.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Actor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Objects;

/** A new signal as its row. */
final class NewRow {

    private NewRow() {}

    static void write(Placed placed, OffsetDateTime now, PreparedStatement row) throws SQLException {
        NewSignal signal = placed.arrival().signal();
        boolean decided = !placed.waits();
        Object[] values = {
            placed.arrival().key().source(),
            placed.arrival().key().id(),
            placed.at().atOffset(UTC),
            Objects.requireNonNull(signal.severity()).strip(),
            placed.level().ordinal(),
            placed.arrival().system(),
            signal.kind() == null ? null : SignalRow.code(signal.kind()),
            Objects.requireNonNull(signal.summary()).strip(),
            signal.payload(),
            signal.payload() == null ? null : sha256(signal.payload()),
            placed.arrival().actor().name(),
            now,
            placed.group(),
            SignalRow.code(placed.state()),
            placed.breach(),
            decided ? placed.rule() : null,
            decided ? Actor.VIGIE.name() : null,
            decided ? now : null,
            placed.decision() == Decision.PROMOTE,
            signal.lacks().isEmpty() ? null : String.join(" ", signal.lacks())
        };
        for (int index = 0; index < values.length; index++) row.setObject(index + 1, values[index]);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
