package eu.vigie.overview;

import static eu.vigie.overview.OpenDataLabels.HEADERS;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the CNIL's open data set of notified breaches as it is published: Windows-1252, semicolons, a note in the first line, headers in
 * the second, apostrophes doubled. Line by line, so that its length costs nothing; refused as a whole, each wrong line named.
 */
final class OpenDataReader {

    /** Five times what it was in 2026. */
    static final long LONGEST = 100_000_000;

    private static final int MOST_FAULTS = 20;
    private static final int MOST_SECTORS = 200;
    private static final int LONGEST_SECTOR = 300;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').setQuote('"').get();

    /** Cells repeat: what one says is made out once, for so many of them. */
    private static final int MOST_CELLS = 10_000;

    private final Map<String, Optional<String>> bands = new HashMap<>();
    private final Map<String, Optional<Set<String>>> causesOf = new HashMap<>();
    private final Map<String, Set<String>> categories = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final OpenDataTally tally;
    private final long longest;

    private OpenDataReader(int year, long longest) {
        this.tally = new OpenDataTally(year);
        this.longest = longest;
    }

    /** What it says of that year. Refuses another file, one with wrong lines, one that is too long, and one without the year. */
    static OpenData read(InputStream file, int year) {
        return read(file, year, LONGEST);
    }

    static OpenData read(InputStream file, int year, long longest) {
        return new OpenDataReader(year, longest).read(file);
    }

    private OpenData read(InputStream file) {
        BufferedReader text = new BufferedReader(new InputStreamReader(new Bounded(file, longest), WINDOWS));
        try {
            text.readLine();
            try (CSVParser lines =
                    CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
                boolean headed = false;
                for (CSVRecord line : lines) {
                    if (!headed) headers(line);
                    else count(line, lines.getCurrentLineNumber() + 1);
                    headed = true;
                    if (faults.size() >= MOST_FAULTS) break;
                }
                if (!headed) throw new InvalidInput(Fault.of("file", "open-data-other"));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new InvalidInput(Fault.of("file", "open-data-other"));
        }
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        return tally.result();
    }

    private static void headers(CSVRecord line) {
        boolean known = line.size() == HEADERS.size()
                && line.stream().map(OpenDataLabels::plain).toList().equals(HEADERS);
        if (!known) throw new InvalidInput(Fault.of("file", "open-data-other"));
    }

    private void count(CSVRecord line, long number) {
        String where = "lines[" + number + "]";
        if (line.size() != HEADERS.size()) {
            faults.add(Fault.of(where, "open-data-cells", HEADERS.size(), line.size()));
            return;
        }
        String month = line.get(0).strip();
        String sector = line.get(1).replace("''", "'").strip();
        String band = read(line.get(3), bands, cell -> Optional.ofNullable(OpenDataLabels.band(cell)))
                .orElse(null);
        Set<String> causes = read(line.get(7), causesOf, cell -> Optional.ofNullable(OpenDataLabels.causes(cell)))
                .orElse(null);
        if (!month.matches("20\\d\\d-(0[1-9]|1[0-2])")) wrong(where, month);
        else if (sector.isEmpty() || sector.length() > LONGEST_SECTOR) wrong(where, sector);
        else if (band == null) wrong(where, line.get(3));
        else if (causes == null) wrong(where, line.get(7));
        else if (!tally.add(
                month, sector, band, causes, data(line), !line.get(5).isBlank(), MOST_SECTORS)) wrong(where, sector);
    }

    /** Null for an empty cell, which says nothing; empty for one that names nothing known. */
    private @Nullable Set<String> data(CSVRecord line) {
        String cell = line.get(4);
        return cell.isBlank() ? null : read(cell, categories, OpenDataLabels::categories);
    }

    private static <T> T read(String cell, Map<String, T> before, Function<String, T> reading) {
        T known = before.get(cell);
        if (known != null) return known;
        T read = reading.apply(cell);
        if (before.size() < MOST_CELLS) before.put(cell, read);
        return read;
    }

    private void wrong(String where, String cell) {
        faults.add(Fault.of(where, "open-data-cell", cell.length() <= 80 ? cell : cell.substring(0, 80) + "…"));
    }

    /** Ends in a refusal where the file is too long. */
    private static final class Bounded extends InputStream {

        private final InputStream file;
        private long left;

        Bounded(InputStream file, long left) {
            this.file = file;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = file.read(into, from, most);
            if (read > 0) left -= read;
            if (left < 0) throw new InvalidInput(Fault.of("file", "open-data-long", LONGEST / 1_000_000));
            return read;
        }
    }
}
