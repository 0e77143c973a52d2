package eu.vigie.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Actor;
import eu.vigie.breach.CaseErasure;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.Outgoing;
import eu.vigie.escalation.ToldAmongOthers;
import eu.vigie.evidence.Destructions;
import eu.vigie.register.proof.PackageChecker;
import eu.vigie.story.Caller;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.PagesOfACase;
import eu.vigie.story.Story;
import eu.vigie.web.pages.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A closed case that was kept long enough is erased by two people: nobody's words are left, and the trail still proves itself. */
@OnPostgresqlToo
class ErasureStoryTest extends Story {

    /** In no other case of the house. */
    private final String word = "Zwettlinger" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private CaseEraser eraser;

    @Autowired
    private Erasures erasures;

    @Autowired
    private ErasureRows rows;

    @Autowired
    private ErasuresHealthIndicator health;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private ApplicationEventPublisher publisher;

    private String otherWave = "";
    private Caller dpo;
    private String breach = "";

    @BeforeEach
    void aDpo() {
        dpo = person("protects", "dpo");
    }

    private void aClosedCaseFullOfWords() {
        var facts = KnownFacts.intrusion("processor");
        for (var text : List.of("consequences", "measuresTaken", "measuresProposed"))
            facts.put(text, word + " " + text);
        var report = intrusion(now().minus(Duration.ofHours(2)), facts, DEDICATED);
        report.put("title", "Seen by " + word);
        report.put("description", word + " saw it.");
        breach = report(report);
        complete(officer, breach, "triage", personalDataBreach(now()));
        tellCustomers(breach);
        contain(breach);
        assertThat(responder
                        .bytes(path("/evidence?name=" + word + ".log"), word.getBytes(UTF_8), "x/y")
                        .status())
                .isEqualTo(201);
        assertThat(admin.csv(
                                path("/persons"),
                                ("id,name,email,locale\n1," + word + ",z@example.com,fr\n").getBytes(UTF_8))
                        .status())
                .isLessThan(300);
        assertThat(officer.post(
                                path("/contacts"),
                                Map.of(
                                        "party",
                                        "authority",
                                        "channel",
                                        "telephone",
                                        "direction",
                                        "outgoing",
                                        "happenedAt",
                                        now().toString(),
                                        "who",
                                        "Ms " + word,
                                        "content",
                                        word + " answered."))
                        .status())
                .isEqualTo(201);
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        toldAmongOthers();
        close(breach);
    }

    /** One letter for all that rang: it is kept with the case that was the most pressing. */
    private void toldAmongOthers() {
        var other = report(intrusion(now(), Map.of(), DEDICATED));
        var notice = notices(other, "senior_alert").get(0).get("id").asLong();
        otherWave = "notice:" + notice;
        transaction.executeWithoutResult(status -> {
            deliveries.queue(otherWave, false, List.of(staffLetter("1", other + ", " + breach + " Seen by " + word)));
            deliveries.queue(otherWave, false, List.of(staffLetter("2", other + " alone")));
            publisher.publishEvent(new ToldAmongOthers(breach, notice, other, Actor.VIGIE, now()));
        });
    }

    private static Outgoing staffLetter(String number, String text) {
        return new Outgoing(
                "reader" + number, "reader@host.example.com", UUID.randomUUID().toString(), ENGLISH, text, text, text);
    }

    private List<String> textsOfTheOther() {
        return database.sql("select c.text_part from delivery d join letter_content c on c.digest = d.content_digest"
                        + " where d.owner = ? and d.recipient like 'reader%' order by d.recipient")
                .param(otherWave)
                .query(String.class)
                .list();
    }

    @Test
    void nothingOfAnybodyIsLeftAndTheRegisterSaysWhoErasedIt() {
        aClosedCaseFullOfWords();
        assertThat(dpo.post(erasures(), Map.of()).toString()).as("too early").contains("409", "is kept until");
        longAgo();
        whatIsHeldOrOwedIsKept();
        assertThat(items(admin.get("/api/retention/cases?limit=200")).toString())
                .contains(breach);
        assertThat(officer.post(erasures(), Map.of()).status())
                .as("the DPO decides")
                .isEqualTo(403);
        var asked = dpo.post(erasures(), Map.of());
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        assertThat(dpo.post(erasures(), Map.of()).status()).as("once").isEqualTo(409);
        var decision = erasures() + "/" + asked.json().get("id").asString();
        assertThat(dpo.post(decision + "/approval", Map.of()).status()).isEqualTo(403);
        assertThat(approver.post(decision + "/refusal", Map.of()).status()).isEqualTo(422);
        assertThat(new Tables(database).holding(word))
                .as("the word is in the tables")
                .isNotEmpty();

        assertThat(approver.post(decision + "/approval", Map.of()).status()).isEqualTo(200);
        assertThat(officer.post(path("/reopen"), Map.of("reason", "Again")).status())
                .isEqualTo(409);
        assertThat(officer.post(path("/evidence/holds"), Map.of("reason", "Claim"))
                        .toString())
                .contains("409", "erased by rule");
        killedInTheMiddle();
        eraser.erase(erasures.of(breach).get(0));
        eraser.eraseAll();

        assertThat(new Tables(database).holding(word)).isEmpty();
        assertThat(textsOfTheOther())
                .as("the letter stays, of this case it says nothing")
                .hasSize(2)
                .startsWith("–")
                .last()
                .asString()
                .endsWith(" alone");
        assertThat(timeline(breach).stream().filter("case_erased"::equals)).hasSize(1);
        assertThat(admin.post("/api/audit/verify", Map.of()).json().get("valid").asBoolean())
                .isTrue();
        var line = admin.get("/api/register/" + breach).json();
        assertThat(line.get("title").asString()).contains(dpo.name(), approver.name());
        assertThat(line.toString()).contains("personsCount\":900", "unauthorised_access", "customer, complete");
        assertThat(items(officer.get(path("/evidence")))
                        .get(0)
                        .get("destroyedAt")
                        .isNull())
                .isFalse();
        everyPageStillOpens();
    }

    /** What was filed and sealed is gone by rule: its package says so, and neither invents a form nor calls the seals broken. */
    @Test
    void thePackageOfAnErasedCaseIsAsItWasWritten(@TempDir Path folder) throws IOException {
        aClosedCaseWithAFilingAndASealedPiece();
        longAgo();
        var filing = items(officer.get(path("/filings"))).get(0).get("id").asString();
        assertThat(officer.get(path("/filings/" + filing + ".json")).status()).isEqualTo(200);
        var asked = dpo.post(erasures(), Map.of());
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        var approval = erasures() + "/" + asked.json().get("id").asString() + "/approval";
        assertThat(approver.post(approval, Map.of()).status()).isEqualTo(200);
        eraser.erase(erasures.of(breach).get(0));
        eraser.eraseAll();
        assertThat(timeline(breach)).contains("evidence_sealed", "case_erased");

        assertThat(officer.get(path("/filings/" + filing + ".json")).status()).isEqualTo(404);
        assertThat(officer.get(path("/filings/" + filing + ".pdf")).status()).isEqualTo(404);
        var zip = officer.get(path("/package.zip"));
        assertThat(zip.status()).as(zip.toString()).isEqualTo(200);
        var file = folder.resolve("package.zip");
        Files.write(file, zip.body());
        assertThat(PackageChecker.findings(file)).isEmpty();
        try (var files = new ZipFile(file.toFile())) {
            assertThat(files.stream().map(ZipEntry::getName))
                    .contains("filings/" + filing + "-receipt.json")
                    .doesNotContain("filings/" + filing + ".json", "filings/" + filing + ".pdf");
        }
    }

    private void aClosedCaseWithAFilingAndASealedPiece() {
        var detectedAt = now().minusSeconds(60);
        breach = report(intrusion(detectedAt, KnownFacts.intrusion("controller_and_processor"), DEDICATED));
        complete(officer, breach, "triage", personalDataBreach(detectedAt));
        decide(breach, "required", "not_required");
        tellCustomers(breach);
        fileWithTheAuthority(breach, "CNIL-A");
        complete(responder, breach, "contact_law_enforcement", Map.of("contacted", true, "at", now().toString()));
        assertThat(responder
                        .bytes(path("/evidence?name=disk.img&kind=image"), word.getBytes(UTF_8), "x/y")
                        .status())
                .isEqualTo(201);
        assertThat(responder.post(path("/evidence/seal"), Map.of()).status()).isLessThan(300);
        contain(breach);
        close(breach);
    }

    @Test
    void anErasureThatFailsIsToldAndKeepsNoOtherWaiting() {
        // The house's own eraser does not look so far ahead.
        var later = now().plus(Duration.ofDays(400));
        var stuck = approved(later);
        var next = approved(later);
        try {
            eraserAt(later, mock(Destructions.class)).tryErase(stuck); // its files are never gone
            assertThat(health.health().getStatus()).isEqualTo(new Status("DEGRADED"));
            assertThat(toDo(later)).contains(next.id()).doesNotContain(stuck.id());
            assertThat(toDo(later.plus(Duration.ofMinutes(1))))
                    .as("who is due first comes first")
                    .containsSubsequence(next.id(), stuck.id());
            eraserAt(later, mock(Destructions.class)).tryErase(stuck);
            assertThat(toDo(later.plus(Duration.ofMinutes(1))))
                    .as("longer each time")
                    .doesNotContain(stuck.id());
        } finally {
            database.sql("delete from case_erasure where id in (?, ?)")
                    .params(stuck.id(), next.id())
                    .update();
        }
    }

    private List<Long> toDo(Instant at) {
        return rows.toDo(100, at).stream().map(Erasure::id).toList();
    }

    /** Of a case of its own, to be tried then. */
    private Erasure approved(Instant nextTry) {
        var one = report(intrusion(now(), Map.of(), DEDICATED));
        var asked = rows.add(one, new Actor("asks", Set.of()), now());
        database.sql("update case_erasure set next_try_at = ? where id = ?")
                .params(nextTry.atOffset(UTC), asked.id())
                .update();
        return rows.decide(asked, true, null, new Actor("approves", Set.of()), now());
    }

    private CaseEraser eraserAt(Instant now, Destructions evidence) {
        return new CaseEraser(
                rows,
                mock(Letters.class),
                evidence,
                mock(CaseErasure.class),
                mock(ErasedTitle.class),
                database,
                transactions,
                event -> {},
                Clock.fixed(now, UTC));
    }

    /** A table of which nobody has said what becomes of it would keep what it holds for ever. */
    @Test
    void everyTableIsInThePlanOrKeptForAReason() {
        var known = new TreeSet<>(Kept.TABLES);
        Stream.of(ErasurePlan.beforeTheLetters(), ErasurePlan.afterTheLetters())
                .flatMap(List::stream)
                .forEach(step -> known.add(step.table()));
        assertThat(new Tables(database).names()).isEqualTo(known);
    }

    private void whatIsHeldOrOwedIsKept() {
        var hold = approver.post(path("/evidence/holds"), Map.of("reason", "Claim"));
        var plan = Map.of("kind", "preventive", "what", word, "owner", responder.name(), "dueOn", "2040-01-01");
        var measure = responder.post(path("/measures"), plan);
        assertThat(measure.status()).as(measure.toString()).isEqualTo(201);
        assertThat(dpo.post(erasures(), Map.of()).toString())
                .as("every reason at once")
                .contains("409", "legal hold", "measure");
        approver.post(
                path("/evidence/holds/") + hold.json().get("id").asString() + "/lifting", Map.of("reason", "Settled"));
        var done = path("/measures/") + measure.json().get("id").asString() + "/done";
        assertThat(responder.post(done, Map.of("note", word)).status()).isLessThan(300);
        var open = report(intrusion(now(), Map.of(), DEDICATED));
        assertThat(dpo.post("/api/retention/cases/" + open + "/erasures", Map.of())
                        .toString())
                .contains("409", "not closed");
    }

    /** Some of the steps are done, and then the machine stops. */
    private void killedInTheMiddle() {
        for (var step : ErasurePlan.afterTheLetters().subList(0, 9))
            transaction.executeWithoutResult(
                    status -> database.sql(step.sql(1)).param("breach", breach).update());
    }

    private void everyPageStillOpens() {
        var visitor = new Visitor("http://127.0.0.1:" + port).signIn("admin", "admin-password-1", "en");
        var pages = Stream.concat(
                PagesOfACase.of(breach, admin).stream(), Stream.of("/register", "/retention", "/breaches"));
        assertThat(pages.filter(page -> visitor.get(page).statusCode() >= 500)).isEmpty();
        assertThat(visitor.get("/retention").body()).contains(breach, "erased");
        assertThat(visitor.get("/breaches/" + breach + "/timeline").body()).contains("the chain is never changed");
    }

    /** As if the closing had been seven years ago: the house is shared, and its clock with it. */
    private void longAgo() {
        database.sql("update breach_case set closed_at = ? where reference = ?")
                .params(now().atOffset(UTC).minusYears(7), breach)
                .update();
    }

    private String erasures() {
        return "/api/retention/cases/" + breach + "/erasures";
    }

    private String path(String of) {
        return "/api/breaches/" + breach + of;
    }
}
