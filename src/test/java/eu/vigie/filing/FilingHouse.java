package eu.vigie.filing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.TestDatabase;
import eu.vigie.actor.Actor;
import eu.vigie.assessment.Assessment;
import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.Decision;
import eu.vigie.assessment.DutyAnswer;
import eu.vigie.assessment.RuleSet;
import eu.vigie.audit.Entry;
import eu.vigie.audit.Trail;
import eu.vigie.authority.Authorities;
import eu.vigie.authority.Authority;
import eu.vigie.authority.FilingChannel;
import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.DiscoveredBy;
import eu.vigie.breach.Facts;
import eu.vigie.deadline.RegimeStatus;
import eu.vigie.document.LettersFixture;
import eu.vigie.document.PdfPrinter;
import eu.vigie.document.PdfPrinterFixture;
import eu.vigie.estate.Estate;
import eu.vigie.estate.HostingSystem;
import eu.vigie.estate.Organisation;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.notice.Notices;
import eu.vigie.notice.Publications;
import eu.vigie.obligation.CompetentAuthorities;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import eu.vigie.obligation.RegimeDesk;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The room on an empty database of its own, with the other rooms stubbed and the time held still. */
class FilingHouse {

    static final PdfPrinter PDF = PdfPrinterFixture.printer();

    static final Instant AWARE = Instant.parse("2026-11-24T08:30:00Z");
    static final Actor OFFICER = new Actor("officer", Set.of());
    static final Actor APPROVER = new Actor("approver", Set.of());
    static final String CASE = "2026-0001";

    /** An authority to which filings go by mail; those of the directory have portals. */
    static final String BY_MAIL = "BY-MAIL";

    static final HostingSystem CLUSTER = new HostingSystem(
            "ded-1",
            "Cluster 1",
            "dedicated",
            "aws",
            "eu-west-3",
            true,
            null,
            "2026.10",
            "the host",
            "swap",
            "SSH",
            null);
    static final HostingSystem SHARED = new HostingSystem(
            "shared-1", "Grid 1", "shared", "azure", "francecentral", false, null, null, null, null, null, null);

    final List<Object> events = new ArrayList<>();
    final Obligations obligations = mock(Obligations.class);
    final RegimeDesk regimes = mock(RegimeDesk.class);
    Instant now = AWARE.plus(Duration.ofHours(5));
    Breach breach = breach(KnownIncident.facts(), 1, "Clé SSH d'un compte <support> & \u0007 fichiers lus.");
    final Authorities authorities = directory();
    final CompetentAuthorities competent = mock(CompetentAuthorities.class);
    private final Breaches breaches = mock(Breaches.class);
    private final Estate estate = mock(Estate.class);
    final Assessments assessments = mock(Assessments.class);
    final Submissions submissions = mock(Submissions.class);
    private final Evidence evidence = mock(Evidence.class);
    private final Trail trail = mock(Trail.class);
    final List<Entry> recorded = new ArrayList<>();
    final List<HostingSystem> systems = new ArrayList<>(List.of(CLUSTER, SHARED));
    boolean personsRequired;
    final Forms forms = new Forms();
    final FormTemplate template = forms.authority();
    private final JdbcClient jdbc;
    FilingRows rows;

    /** The last page that was printed. */
    String printed = "";

    FieldLedger ledger;
    FilingComparison comparison;
    PortalHandOver portal;
    RecordedFilings filings;
    FilingPapers papers;
    DutyFilings duties;
    Drafts drafts;
    FallenAway fallen;
    FollowsDecision follows;
    Mandates mandates;

    FilingHouse() {
        when(breaches.get(anyString())).thenAnswer(call -> breach);
        when(estate.organisation()).thenReturn(organisation());
        when(assessments.assess(any(), anyBoolean(), any())).thenReturn(assessment());
        when(assessments.latest(anyString())).thenAnswer(call -> Optional.of(decision()));
        when(evidence.of(anyString()))
                .thenReturn(List.of(new EvidenceItem(1, CASE, "auth.log", "log", "ab".repeat(32), 10, "lead", AWARE)));
        when(obligations.of(anyString())).thenReturn(List.of(owed(Duty.AUTHORITY, "CNIL")));
        when(estate.systems(any())).thenReturn(systems);
        when(trail.of(anyString(), any())).thenReturn(recorded);
        when(submissions.stop(anyLong(), any())).thenReturn(true);
        jdbc = jdbc();
        build(jdbc);
    }

    private void build(JdbcClient jdbc) {
        rows = new FilingRows(jdbc);
        FilingSteps steps = new FilingSteps(jdbc);
        MandateRows mandateRows = new MandateRows(jdbc);
        FieldWordings wordings = new FieldWordings(jdbc);
        FilingHistory history = new FilingHistory(rows, breaches, obligations);
        Dossiers dossiers = new Dossiers(
                breaches,
                estate,
                assessments,
                obligations,
                evidence,
                mock(Notices.class),
                mock(Publications.class),
                trail,
                authorities,
                competent,
                mandateRows);
        CurrentForms current = new CurrentForms(dossiers, forms, new FormFiller(forms), clock());
        Receipts receipts = new Receipts(steps, history, dossiers, forms, obligations, regimes, events::add);
        FilingPrint print = new FilingPrint(this::print);
        ledger = new FieldLedger(history, current, wordings, events::add, clock());
        CoverNote note = new CoverNote(LettersFixture.letters(), clock());
        comparison = new FilingComparison(
                history,
                current,
                ledger,
                note,
                new FormNote(LettersFixture.letters(), clock()),
                new NotePaper(PdfPrinterFixture.printer()));
        portal = new PortalHandOver(history, current, ledger, new PortalForm());
        papers = new FilingPapers(history, current, ledger, print, new FiledPapers(jdbc), clock());
        Approvals approvals = new Approvals(steps, history, dossiers, submissions, events::add);
        filings = new RecordedFilings(
                rows, steps, current, approvals, receipts, history, papers, wordings, events::add, clock());
        fallen = new FallenAway(rows, steps, history, submissions, obligations, events::add, clock());
        duties = new DutyFilings(rows, steps, history, mandateRows, wordings, forms, obligations, events::add, clock());
        drafts = new Drafts(steps, history, submissions, events::add, clock());
        follows = new FollowsDecision(filings, history, drafts, fallen, assessments);
        mandates = new Mandates(mandateRows, obligations, history, authorities, evidence, events::add, clock());
    }

    private byte[] print(String xhtml) {
        printed = xhtml;
        return PDF.print(xhtml);
    }

    private Clock clock() {
        Clock clock = mock(Clock.class);
        when(clock.instant()).thenAnswer(call -> now);
        return clock;
    }

    private static Authorities directory() {
        List<Authority> rows = new ArrayList<>(new Authorities().on(LocalDate.ofInstant(AWARE, ZoneOffset.UTC)));
        rows.add(new Authority(
                BY_MAIL,
                "LU",
                "Authority by mail",
                "Authority that takes mail",
                List.of("fr"),
                FilingChannel.MAIL,
                URI.create("mailto:notifications@authority.example.com"),
                null,
                null,
                "invented for a test",
                null));
        return new Authorities(rows);
    }

    private static JdbcClient jdbc() {
        DataSource source = TestDatabase.of(
                "V050__breach",
                "V163__exercise",
                "V110__filing",
                "V111__filing_fields",
                "V096__smaller_form",
                "V134__filing_paper",
                "V132__mandate");
        JdbcClient database = JdbcClient.create(source);
        addCase(database);
        return database;
    }

    /** Only what this room's tables are joined with is true of the row. */
    private static void addCase(JdbcClient database) {
        database.sql(
                        "insert into breach_case (reference, reference_year, reference_number, title, description, detected_at,"
                                + " systems, speed, controller_aware_at, processor_aware_at, controller_aware_stated,"
                                + " processor_aware_stated, facts_version, reported_by, reported_at)"
                                + " values (:reference, 2026, 1, '', '', :at, '[]', 1, :at, :at, false, false, 1, '', :at)")
                .param("reference", CASE)
                .param("at", utc(AWARE))
                .update();
    }

    static Breach breach(Facts facts, int speed, String description) {
        return breach(facts, speed, description, BreachState.RESPONDING);
    }

    static Breach breach(Facts facts, int speed, String description, BreachState state) {
        return new Breach(
                CASE,
                "Intrusion sur un cluster dédié",
                description,
                AWARE.minusSeconds(1800),
                AWARE.minusSeconds(86400),
                null,
                DiscoveredBy.CONTROLLER,
                List.of("ded-1", "shared-1"),
                state,
                null,
                null,
                null,
                speed,
                AWARE,
                AWARE,
                false,
                facts,
                2,
                "officer",
                AWARE,
                null,
                null);
    }

    /** What the stubs remember of every call, which no real room would. */
    void forget() {
        clearInvocations(breaches, estate, assessments, evidence, trail, obligations, competent);
    }

    JdbcClient database() {
        return jdbc;
    }

    /** The first filing once more, that many times. */
    void copySubmitted(int times) {
        for (int copy = 0; copy < times; copy++)
            jdbc.sql(
                            "insert into filing (breach, authority, type, subtype, started_at, submitted_at, authority_reference,"
                                    + " drafted_by, answers, digest) select breach, authority, type, subtype, started_at,"
                                    + " submitted_at, authority_reference, drafted_by, answers, digest from filing"
                                    + " where id = 1")
                    .update();
    }

    /** Something done at that instant, as the trail keeps it. */
    void done(String step, Instant at, String text) {
        recorded.add(new Entry(
                1, "step_recorded", CASE, "breach:" + CASE, "lead", at, at, Map.of("step", step, "text", text)));
    }

    private static Organisation organisation() {
        return new Organisation(
                "Hébergeur Exemple SAS",
                "123456789",
                "1 rue de l'Exemple, 75001 Paris",
                "FR",
                "private",
                "sme",
                new Organisation.Point("Délégué à la protection des données", "dpo@host.example.com", "+33100000000"),
                new Organisation.Point("Cellule de crise", "crise@host.example.com", "+33100000001"),
                Locale.FRENCH);
    }

    private static Assessment assessment() {
        return new Assessment(
                new Assessment.Severity(
                        1,
                        new BigDecimal("1.0"),
                        new BigDecimal("0.25"),
                        new BigDecimal("1.25"),
                        "low",
                        "1 × 1.0 + 0.25 = 1.25",
                        List.of()),
                "risk",
                new Assessment.Duties(
                        DutyAnswer.REQUIRED, DutyAnswer.REQUIRED, DutyAnswer.NOT_REQUIRED, DutyAnswer.REQUIRED),
                null,
                List.of(),
                List.of(),
                List.of(),
                new Assessment.Rules(RuleSet.GDPR, "0"));
    }

    private Decision decision() {
        return decision(true, false);
    }

    Decision decision(boolean authorityRequired, boolean stands) {
        return new Decision(
                1,
                CASE,
                2,
                authorityRequired,
                personsRequired,
                null,
                "Coordonnées seules, aucun usage constaté.",
                "officer",
                AWARE,
                true,
                null,
                null,
                stands);
    }

    /** The case owes that stage alone. */
    void owes(Duty duty, String regime, String stage) {
        Obligation owed = owed(duty, "RECIPIENT", regime, stage);
        when(obligations.of(anyString())).thenReturn(List.of(owed));
        when(obligations.find(1)).thenReturn(Optional.of(owed));
    }

    /** On its way to a machine, that far. */
    static Submission submission(long filing, SubmissionState state) {
        return submission(filing, state, false);
    }

    /** The same; in doubt where an earlier attempt may have arrived. */
    static Submission submission(long filing, SubmissionState state, boolean doubtful) {
        return new Submission(
                filing,
                CASE,
                "CNIL",
                FilingChannel.MACHINE,
                URI.create("https://authority.example.com/"),
                "key",
                state,
                1,
                AWARE,
                AWARE,
                null,
                null,
                null,
                null,
                doubtful);
    }

    static Obligation owed(Duty duty, String recipient) {
        return owed(duty, recipient, "GDPR-33-1", "notification");
    }

    private static Obligation owed(Duty duty, String recipient, String regime, String stage) {
        Instant due = AWARE.plus(Duration.ofHours(72));
        return new Obligation(
                1,
                CASE,
                regime,
                stage,
                RegimeStatus.IN_FORCE,
                duty,
                recipient,
                recipient,
                ObligationState.REQUIRED,
                AWARE,
                due,
                due,
                null,
                null,
                null,
                null,
                "GDPR Art. 33(1)");
    }

    static java.time.OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
