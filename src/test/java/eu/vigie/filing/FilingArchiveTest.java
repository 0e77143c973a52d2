package eu.vigie.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.refusal.NotFound;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
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

    @Test
    void whatWasErasedByRuleHasNoFormAndIsLeftOut() throws Exception {
        submit();
        house.database()
                .sql("update filing set drafted_by = null, approved_by = null, late_reason = null, answers = null")
                .update();

        assertThat(archive().keySet()).containsExactly("filings.csv");
        assertThatThrownBy(() -> house.filings.form(1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> house.ledger.fields(1, Locale.FRENCH)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasFiledInAnExerciseIsNoNotificationAndIsLeftOut() throws Exception {
        submit();
        house.database().sql("update breach_case set exercise = true").update();

        assertThat(archive().keySet()).containsExactly("filings.csv");
    }

    /** What of a thousand PDFs and sheets still lives when the last is written; the whole heap is not only the archive's. */
    @Test
    void nothingOfAThousandFilingsIsHeldUntilTheEnd() throws Exception {
        submit();
        house.copySubmitted(999);
        var form = house.filings.form(1);
        List<WeakReference<byte[]>> papers = new ArrayList<>();
        Filings ready = (Filings) Proxy.newProxyInstance(
                Filings.class.getClassLoader(),
                new Class<?>[] {Filings.class},
                (proxy, method, arguments) -> method.getName().equals("pdf") ? paper(papers) : form);
        var living = new AtomicLong();
        var sheet = new FieldSheet(house.ledger) {
            @Override
            public void write(long filing, Locale locale, OutputStream out) throws IOException {
                out.write(paper(papers));
                if (filing == 1000) living.set(living(papers));
            }
        };

        new FilingArchive(house.rows, ready, sheet, JsonMapper.shared())
                .write(OutputStream.nullOutputStream(), Locale.FRENCH);

        assertThat(papers).hasSize(2000);
        assertThat(living.get()).as("those of the filing that is written").isLessThan(3);
    }

    private static byte[] paper(List<WeakReference<byte[]>> papers) {
        var paper = new byte[100_000];
        papers.add(new WeakReference<>(paper));
        return paper;
    }

    private static long living(List<WeakReference<byte[]>> papers) {
        ManagementFactory.getMemoryMXBean().gc();
        return papers.stream().filter(paper -> paper.get() != null).count();
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
