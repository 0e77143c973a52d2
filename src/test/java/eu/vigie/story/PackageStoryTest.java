package eu.vigie.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import eu.vigie.evidence.Evidence;
import eu.vigie.register.proof.PackageChecker;
import eu.vigie.register.proof.PackageVerifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A closed case is handed to a regulator, who finds every change that somebody made on the way. */
@OnPostgresqlToo
class PackageStoryTest extends Story {

    private static final String ANOTHER_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final Pattern CUSTOMER = Pattern.compile("\\bc\\d{3}\\b");

    @TempDir
    Path folder;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private Evidence evidence;

    @Autowired
    private JdbcClient database;

    @Test
    void aClosedCaseIsHandedOutAndChecked() throws IOException {
        var breach = closedCase();
        var address = "/api/breaches/" + breach + "/package.zip";
        assertThat(responder.get(address).status()).isEqualTo(403);
        var auditor = person("auditor" + breach, "auditor");
        assertThat(auditor.get("/api/breaches/2020-9999/package.zip").status()).isEqualTo(404);

        everyLetterHasItsEnd(breach);
        var first = auditor.get(address);
        var again = officer.get(address);

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        var files = files(first.body());
        assertThat(files.keySet())
                .contains(
                        "register.json",
                        "obligations.json",
                        "decisions/1.fr.pdf",
                        "evidence.json",
                        "audit/entries.jsonl",
                        "index.html",
                        "README.txt");
        noAddressIsIn(files);
        assertThat(findings(first.body())).isEmpty();
        assertThat(items(admin.get("/api/audit?limit=200&breach=" + breach)))
                .filteredOn(entry -> entry.get("action").asString().equals("package_read"))
                .hasSize(2);
        assertThat(keyed(first.body(), new String(files.get("key.txt"), UTF_8))).isEmpty();
        assertThat(keyed(first.body(), ANOTHER_KEY))
                .contains("key.txt: other-key", "manifest.sha256: not-signed", "checkpoint: forged");
        everyChangeIsFound(first.body(), files);
    }

    @Test
    void whoReadsEvidencePersonsOrMailChangesNoByteOfThePackage() {
        var breach = closedCase();
        var evidence = "/api/breaches/" + breach + "/evidence";
        var kept = responder.bytes(evidence + "?name=disk.img&kind=image", "bytes".getBytes(UTF_8), "x/y");
        everyLetterHasItsEnd(breach);
        var before = packageOf(breach);

        var read = responder.get(evidence + "/" + kept.json().get("id").asString() + "/content");
        assertThat(read.body()).isEqualTo("bytes".getBytes(UTF_8));
        publisher.publishEvent(new Reading("persons_read", breach, now()));
        publisher.publishEvent(new Reading("mail_read", breach, now()));

        assertThat(timeline(breach)).contains("evidence_read", "persons_read", "mail_read");
        assertThat(packageOf(breach)).isEqualTo(before);
    }

    @Test
    void evidenceThatIsOnlyConfirmedByItselfChangesNoByteOfThePackageAndAMismatchDoes() throws IOException {
        var breach = closedCase();
        var path = "/api/breaches/" + breach + "/evidence?name=disk.img&kind=image";
        var kept = responder.bytes(path, "bytes".getBytes(UTF_8), "x/y").json();
        var id = Long.parseLong(kept.get("id").asString());
        everyLetterHasItsEnd(breach);
        var before = packageOf(breach);

        for (int week = 0; week < 2; week++)
            assertThat(evidence.verify(breach, id, Actor.VIGIE).result()).isEqualTo("match");
        assertThat(timeline(breach)).filteredOn("evidence_verified"::equals).hasSize(2);
        assertThat(packageOf(breach)).isEqualTo(before);

        digest(id, "00".repeat(32));
        var found = evidence.verify(breach, id, Actor.VIGIE);
        assertThat(found.reason()).isEqualTo("row_changed");
        assertThat(found.position()).isNotNull();
        var changed = packageOf(breach);
        assertThat(changed).isNotEqualTo(before);
        assertThat(new String(files(changed).get("evidence.json"), UTF_8))
                .contains("\"result\":\"mismatch\"", "\"reason\":\"row_changed\"", "\"position\":" + found.position());
        assertThat(findings(changed))
                .singleElement()
                .asString()
                .startsWith("evidence.json evidence:" + id + " (audit/entries.jsonl:")
                .endsWith("row-changed");

        digest(id, kept.get("sha256").asString());
        assertThat(evidence.verify(breach, id, Actor.VIGIE).result()).isEqualTo("match");
        var whole = packageOf(breach);
        assertThat(new String(files(whole).get("evidence.json"), UTF_8))
                .as("that it is as it was again is news")
                .contains("\"result\":\"match\"");
        assertThat(findings(whole)).isEmpty();
        evidence.verify(breach, id, Actor.VIGIE);
        assertThat(packageOf(breach)).isEqualTo(whole);
    }

    /** By hand, as somebody does who may write to the database. */
    private void digest(long evidence, String sha256) {
        database.sql("update evidence_item set sha256 = ? where id = ?")
                .params(sha256, evidence)
                .update();
    }

    private record Reading(String action, String breach, Instant happenedAt) implements Audited {

        @Override
        public String subject() {
            return "read:" + breach;
        }

        @Override
        public Actor actor() {
            return Actor.VIGIE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("rows", 1);
        }
    }

    @Test
    void aPackageIsHeldAgainstEveryKeyThatTheHousePublished() throws IOException {
        var zip = packageOf(report(intrusion(now().minusSeconds(60), Map.of(), DEDICATED)));
        var key = new String(files(zip).get("key.txt"), UTF_8).strip();
        var file = folder.resolve("package.zip");
        Files.write(file, zip);

        assertThat(verified(file, "keys+of+the+house.txt", ANOTHER_KEY + "\n" + key + "\n"))
                .isZero();
        assertThat(verified(file, "others.txt", ANOTHER_KEY + "\n")).isOne();
        assertThat(verified(file, "none.txt", "\n")).isEqualTo(2);
    }

    private int verified(Path zip, String keys, String lines) throws IOException {
        var file = folder.resolve(keys);
        Files.writeString(file, lines);
        return PackageVerifier.run(
                List.of(zip.toString(), "--key", file.toString()),
                Locale.ENGLISH,
                new PrintStream(OutputStream.nullOutputStream()));
    }

    @Test
    void aPackageOfAnExerciseSaysSo() throws IOException {
        var exercise = new LinkedHashMap<>(intrusion(now().minusSeconds(60), Map.of(), DEDICATED));
        exercise.put("exercise", Map.of("speed", 60));
        var real = report(intrusion(now().minusSeconds(60), Map.of(), DEDICATED));

        var marked = files(packageOf(report(exercise)));
        var plain = files(packageOf(real));

        for (var name : List.of("index.html", "README.txt")) {
            assertThat(new String(marked.get(name), UTF_8)).containsIgnoringCase("exercise");
            assertThat(new String(plain.get(name), UTF_8)).doesNotContainIgnoringCase("exercise");
        }
    }

    @Test
    void aCustomerIsHandedWhatConcernsThemAndNothingOfOthers() throws IOException {
        var detectedAt = now().minusSeconds(60); // no rung is due, and none is told of meanwhile
        var breach = report(intrusion(detectedAt, KnownFacts.intrusion("controller_and_processor"), SHARED));
        complete(officer, breach, "triage", personalDataBreach(detectedAt));
        tellCustomers(breach);
        var customers = obligations(breach, "customers").stream()
                .map(one -> one.get("recipient").asString())
                .toList();
        var customer = customers.get(0);
        var address = "/api/breaches/" + breach + "/package.zip?customer=";
        assertThat(customers).hasSizeGreaterThan(1);
        assertThat(responder.get(address + customer).status()).isEqualTo(403);
        assertThat(officer.get(address + "nobody").status()).isEqualTo(404);
        assertThat(officer.get(address + notIn(customers)).status()).isEqualTo(404);

        everyLetterHasItsEnd(breach);
        var zip = officer.get(address + customer);

        assertThat(zip.status()).as(zip.toString()).isEqualTo(200);
        assertThat(officer.get(address + customer).body()).isEqualTo(zip.body());
        assertThat(findings(zip.body())).isEmpty();
        var files = files(zip.body());
        assertThat(files.keySet())
                .contains("obligations.json", "letters/notices.json", "audit/entries.jsonl", "index.html")
                .noneMatch(name -> name.matches("(register|evidence|filings|decisions|contacts|statements|law).*"));
        noAddressIsIn(files);
        for (var file : files.entrySet()) {
            assertThat(CUSTOMER.matcher(new String(file.getValue(), UTF_8)).results())
                    .as(file.getKey())
                    .allMatch(found -> found.group().equals(customer));
        }
        assertThat(new String(files.get("audit/entries.jsonl"), UTF_8)).contains("notice_approved", "notice_released");
        assertThat(new String(files.get("README.txt"), UTF_8)).contains(customer, breach + "-customer.zip");
        assertThat(changed(files, "obligations.json", "[]".getBytes(UTF_8))).contains("obligations.json: changed");
        assertThat(Snapshot.all(admin, "/api/audit?breach=" + breach))
                .filteredOn(entry -> entry.get("action").asString().equals("package_read"))
                .extracting(entry -> entry.at("/details/customer").asString())
                .containsExactly(customer, customer);
    }

    @Test
    void whatTheHouseSaysToItselfStandsInNoCustomersPart() throws IOException {
        var detectedAt = now().minusSeconds(60); // no rung is due, and none is told of meanwhile
        var breach = report(intrusion(detectedAt, KnownFacts.intrusion("controller_and_processor"), SHARED));
        complete(officer, breach, "triage", personalDataBreach(detectedAt));
        var why = "The key of another is still named wrongly.";
        complete(officer, breach, "draft_notice", Map.of());
        complete(approver, breach, "approve_notice", Map.of("approved", false, "reason", why));
        tellCustomers(breach);
        everyLetterHasItsEnd(breach);
        var customer = obligations(breach, "customers").get(0).get("recipient").asString();

        var zip = officer.get("/api/breaches/" + breach + "/package.zip?customer=" + customer);

        assertThat(zip.status()).as(zip.toString()).isEqualTo(200);
        assertThat(findings(zip.body())).as("what is shown is proven").isEmpty();
        var files = files(zip.body());
        assertThat(new String(files(packageOf(breach)).get("audit/entries.jsonl"), UTF_8))
                .contains("notice_refused", why);
        for (var file : files.entrySet())
            assertThat(new String(file.getValue(), UTF_8))
                    .as(file.getKey())
                    .doesNotContain(why)
                    .doesNotContain("notice_refused");
        assertThat(new String(files.get("audit/entries.jsonl"), UTF_8)).contains("notice_approved");
        assertThat(new String(files.get("obligations.json"), UTF_8))
                .contains("\"recipient\":\"" + customer, "\"clock\":")
                .doesNotContain("\"reason\"");
    }

    /** One of the estate to whom that case owes nothing. */
    private static String notIn(List<String> customers) throws IOException {
        return new ClassPathResource("example/customers.csv")
                .getContentAsString(UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",")[0])
                .filter(id -> !customers.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private byte[] packageOf(String breach) {
        return officer.get("/api/breaches/" + breach + "/package.zip").body();
    }

    /** Every contact of the estate: none of their addresses is in any file, in the sheets printed as PDF neither. */
    private static void noAddressIsIn(Map<String, byte[]> files) throws IOException {
        var addresses = new ClassPathResource("example/contacts.csv")
                .getContentAsString(UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",")[3])
                .toArray(String[]::new);
        assertThat(addresses).hasSizeGreaterThan(400);
        for (var file : files.entrySet())
            assertThat(text(file.getKey(), file.getValue())).as(file.getKey()).doesNotContain(addresses);
    }

    private static String text(String name, byte[] bytes) throws IOException {
        if (!name.endsWith(".pdf")) return new String(bytes, UTF_8);
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private List<String> keyed(byte[] zip, String key) throws IOException {
        var file = folder.resolve("keyed.zip");
        Files.write(file, zip);
        return PackageChecker.findings(file, key);
    }

    private void everyChangeIsFound(byte[] whole, Map<String, byte[]> files) throws IOException {
        for (int at = 0; at < whole.length; at += 1 + whole.length / 60) {
            var changed = whole.clone();
            changed[at] ^= 1;
            assertThat(findings(changed)).as("byte " + at).isNotEmpty();
        }
        assertThat(changed(files, "register.json", "{}".getBytes(UTF_8))).contains("register.json: changed");
        assertThat(changed(files, "added.txt", "1".getBytes(UTF_8))).contains("added.txt: added");
        assertThat(changed(files, "../out.txt", "1".getBytes(UTF_8))).contains("../out.txt: unsafe");
        assertThat(changed(files, "key.pem", "1".getBytes(UTF_8))).contains("key.pem: another-key");
        assertThat(changed(files, "evidence.json", null)).contains("evidence.json: removed");
        var checkpoint = new String(files.get("checkpoint"), UTF_8);
        var size = checkpoint.split("\n")[1];
        assertThat(changed(
                        files,
                        "checkpoint",
                        checkpoint.replace("\n" + size, "\n1" + size).getBytes(UTF_8)))
                .contains("checkpoint: forged");
        var lines =
                new String(files.get("audit/checkpoints.jsonl"), UTF_8).lines().toList();
        assertThat(lines).last().asString().contains("\\n" + size + "\\n");
        assertThat(changed(files, "audit/checkpoints.jsonl", "{}\n".getBytes(UTF_8)))
                .contains("audit/checkpoints.jsonl:1: forged");
        assertThat(changed(files, "audit/checkpoints.jsonl", new byte[0]))
                .contains("audit/checkpoints.jsonl:1: not-grown");
        var proofs = new String(files.get("audit/proofs.jsonl"), UTF_8).split("\n");
        var other = proofs[3];
        proofs[3] = proofs[4];
        proofs[4] = other;
        assertThat(changed(files, "audit/proofs.jsonl", (String.join("\n", proofs) + "\n").getBytes(UTF_8)))
                .contains("audit/entries.jsonl:4: not-proven");
    }

    private String closedCase() {
        var detectedAt = now().minusSeconds(60); // no rung is due, and none is told of meanwhile
        var breach = report(intrusion(detectedAt, KnownFacts.role("controller_and_processor"), DEDICATED));
        assertThat(officer.patchFacts(breach, KnownFacts.intrusion("controller_and_processor"))
                        .status())
                .isEqualTo(200);

        complete(officer, breach, "triage", personalDataBreach(detectedAt));
        decide(breach, "required", "not_required");
        tellCustomers(breach);
        fileWithTheAuthority(breach, "CNIL-A");
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        contain(breach);
        close(breach);
        return breach;
    }

    private List<String> changed(Map<String, byte[]> files, String name, byte[] bytes) throws IOException {
        var others = new LinkedHashMap<>(files);
        if (bytes == null) others.remove(name);
        else others.put(name, bytes);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : others.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return findings(out.toByteArray());
    }

    private List<String> findings(byte[] zip) throws IOException {
        var file = folder.resolve("package.zip");
        Files.write(file, zip);
        return PackageChecker.findings(file);
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName(), in.readAllBytes());
        }
        return files;
    }
}
