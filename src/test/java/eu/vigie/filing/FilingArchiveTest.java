package eu.vigie.filing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@OnPostgresqlToo
class FilingArchiveTest {

    private final FilingHouse house = new FilingHouse();

    @Test
    void whatWasSubmittedStandsInItWithItsDigest() throws Exception {
        submit();
        long draft = house.filings.startFollowUp(FilingHouse.CASE, "complete", FilingHouse.OFFICER);

        Map<String, byte[]> files = archive();

        assertThat(files.keySet())
                .containsExactly("2026-0001/1.json", "2026-0001/1.csv", "2026-0001/1.pdf", "filings.csv");
        assertThat(files).doesNotContainKey("2026-0001/" + draft + ".json");
        String list = new String(files.get("filings.csv"), StandardCharsets.UTF_8);
        for (String name : files.keySet())
            if (!name.equals("filings.csv"))
                assertThat(list)
                        .contains(name + ","
                                + HexFormat.of()
                                        .formatHex(MessageDigest.getInstance("SHA-256")
                                                .digest(files.get(name))));
    }

    /** What lives while the archive is written, after a hundred filings and after a thousand, each with a PDF of 100 kB. */
    @Test
    void aThousandFilingsNeedNoMoreMemoryThanAHundred() throws Exception {
        submit();
        house.copySubmitted(999);
        var form = house.filings.form(1);
        Filings ready = (Filings) Proxy.newProxyInstance(
                Filings.class.getClassLoader(),
                new Class<?>[] {Filings.class},
                (proxy, method, arguments) -> method.getName().equals("pdf") ? new byte[100_000] : form);
        Map<Long, Long> living = new LinkedHashMap<>();
        var sheet = new FieldSheet(house.ledger) {
            @Override
            public void write(long filing, Locale locale, OutputStream out) throws IOException {
                out.write(new byte[20_000]);
                if (filing == 100 || filing == 1000) living.put(filing, living());
            }
        };

        new FilingArchive(house.rows, ready, sheet, JsonMapper.shared())
                .write(OutputStream.nullOutputStream(), Locale.FRENCH);

        long more = Objects.requireNonNull(living.get(1000L)) - Objects.requireNonNull(living.get(100L));
        assertThat(more).as("bytes that 900 filings add, of 108 MB").isLessThan(2_000_000);
    }

    private static long living() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private void submit() {
        long id = house.filings.prepare(FilingHouse.CASE);
        house.filings.drafted(id, "incomplete", null, FilingHouse.OFFICER);
        house.filings.approve(id, FilingHouse.APPROVER);
        house.filings.recordReceipt(id, new Receipt("CNIL-1", house.now, null, null), FilingHouse.OFFICER);
    }

    private Map<String, byte[]> archive() throws IOException {
        var out = new ByteArrayOutputStream();
        new FilingArchive(house.rows, house.filings, new FieldSheet(house.ledger), JsonMapper.shared())
                .write(out, Locale.FRENCH);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }
}
