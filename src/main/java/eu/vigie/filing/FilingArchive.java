package eu.vigie.filing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every filing of a real case that was submitted, as one archive: form, table and PDF of each, and a list of them with their
 * digests. What was filed in an exercise is no notification (Art. 33) and is left out. Written as it is read, a filing at a time,
 * and the list is kept in a file meanwhile: a thousand need no more memory than one.
 */
@Component
public class FilingArchive {

    private static final int PART = 50;
    private static final List<String> COLUMNS = List.of(
            "breach", "id", "authority", "type", "subtype", "submittedAt", "authorityReference", "file", "sha256");

    private final FilingRows rows;
    private final Filings filings;
    private final FieldSheet sheet;
    private final JsonMapper json;

    FilingArchive(FilingRows rows, Filings filings, FieldSheet sheet, JsonMapper json) {
        this.rows = rows;
        this.filings = filings;
        this.sheet = sheet;
        this.json = json;
    }

    /** Oldest first, without what was erased by rule; the stream is left open. */
    public void write(OutputStream out, Locale locale) throws IOException {
        ZipOutputStream archive = new ZipOutputStream(out, UTF_8);
        Path list = Files.createTempFile("filings", ".csv");
        try (CSVPrinter lines = new CSVPrinter(Files.newBufferedWriter(list), CSVFormat.RFC4180)) {
            lines.printRecord(COLUMNS);
            addAll(archive, lines, locale);
            lines.flush();
            archive.putNextEntry(new ZipEntry("filings.csv"));
            Files.copy(list, archive);
            archive.closeEntry();
        } finally {
            Files.delete(list);
        }
        archive.finish();
    }

    private void addAll(ZipOutputStream archive, CSVPrinter lines, Locale locale) throws IOException {
        List<Filing> part = rows.submitted(0, PART);
        while (!part.isEmpty()) {
            for (Filing filing : part) if (!filing.erased()) add(filing, archive, lines, locale);
            part = rows.submitted(part.get(part.size() - 1).id(), PART);
        }
    }

    private void add(Filing filing, ZipOutputStream archive, CSVPrinter lines, Locale locale) throws IOException {
        entry(filing, ".json", archive, lines, out -> out.write(json.writeValueAsBytes(filings.form(filing.id()))));
        entry(filing, ".csv", archive, lines, out -> sheet.write(filing.id(), locale, out));
        entry(filing, ".pdf", archive, lines, out -> out.write(filings.pdf(filing.id(), locale)));
    }

    private static void entry(Filing filing, String kind, ZipOutputStream archive, CSVPrinter lines, Part part)
            throws IOException {
        String name = filing.breach() + "/" + filing.id() + kind;
        DigestOutputStream digested = new DigestOutputStream(archive, sha256());
        archive.putNextEntry(new ZipEntry(name));
        part.write(digested);
        archive.closeEntry();
        lines.printRecord(
                filing.breach(),
                filing.id(),
                filing.authority(),
                filing.type(),
                filing.subtype(),
                filing.submittedAt(),
                Objects.toString(filing.authorityReference(), ""),
                name,
                HexFormat.of().formatHex(digested.getMessageDigest().digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Writes one file of the archive. */
    private interface Part {
        void write(OutputStream out) throws IOException;
    }
}
