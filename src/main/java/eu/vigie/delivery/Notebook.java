package eu.vigie.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one sender has heard since its last record on the ledger, in a file: a process that is killed in the middle of a batch
 * knows afterwards what the mail server answered, and sends only the one letter again whose answer it did not hear.
 */
final class Notebook implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Notebook.class);
    private static final char FIELD = '\t';

    private final Path file;
    private final FileChannel channel;
    private boolean empty;

    /** Opens it, with what is in it. */
    Notebook(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        this.empty = channel.size() == 0;
    }

    /** An answer to an attempt at a row. */
    record Heard(long row, int attempts, Reply reply) {}

    /** Notes what was answered. A disk that takes nothing more keeps no letter from going: the row stays in doubt then. */
    void note(Parcel parcel, Reply reply) {
        try {
            channel.write(ByteBuffer.wrap(line(parcel, reply).getBytes(StandardCharsets.UTF_8)));
            empty = false;
        } catch (IOException full) {
            LOG.warn("An answer could not be noted before it is recorded: {}", full.toString());
        }
    }

    private static String line(Parcel parcel, Reply reply) {
        return String.valueOf(parcel.id())
                + FIELD
                + parcel.attempts()
                + FIELD
                + reply.state()
                + FIELD
                + PlainReply.of(reply.text())
                + '\n';
    }

    boolean isEmpty() {
        return empty;
    }

    /** The last answer per row; a line that was not finished was not heard. */
    List<Heard> read() throws IOException {
        Map<Long, Heard> heard = new LinkedHashMap<>();
        String text = Files.readString(file, StandardCharsets.UTF_8);
        text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(Notebook::heard)
                .forEach(each -> heard.put(each.row(), each));
        return new ArrayList<>(heard.values());
    }

    private static Heard heard(String line) {
        String[] fields = line.split(String.valueOf(FIELD), 4);
        return new Heard(
                Long.parseLong(fields[0]),
                Integer.parseInt(fields[1]),
                new Reply(DeliveryState.valueOf(fields[2]), fields[3], null, false));
    }

    /** All of it is on the ledger. */
    void clear() {
        try {
            channel.truncate(0);
            empty = true;
        } catch (IOException trouble) {
            // Harmless: a row that is no longer in doubt at that attempt is not recorded again.
            LOG.warn("Recorded answers stay in {}: {}", file.getFileName(), trouble.toString());
        }
    }

    /** Closes it, and leaves no file behind when nothing is in it. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (empty) {
            Files.deleteIfExists(file);
        }
    }
}
