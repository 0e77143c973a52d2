package eu.vigie.obligation;

import static java.util.stream.Collectors.toMap;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.TestDatabase;
import eu.vigie.assessment.Assessment;
import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.Decision;
import eu.vigie.assessment.DutyAnswer;
import eu.vigie.assessment.RuleSet;
import eu.vigie.audit.Audited;
import eu.vigie.authority.Authorities;
import eu.vigie.authority.Competence;
import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.CaseRequests;
import eu.vigie.estate.AffectedCustomer;
import eu.vigie.estate.Customer;
import eu.vigie.estate.Estate;
import eu.vigie.estate.Organisation;
import eu.vigie.lawenforcement.PoliceRequests;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The duties of one case on an empty database; the rooms below are played by what the test says of them. */
public class Desk implements AutoCloseable {

    public CaseInHand hand = CaseInHand.reported();
    public Instant now = CaseInHand.DETECTED;
    public List<Customer> affected = List.of();
    public List<String> regimes = List.of();
    public @Nullable Decision decision;
    /** ENISA's band of the facts, once they say; and the risk. */
    public @Nullable String band;

    public String risk = "undetermined";
    public final PoliceRequests police = mock(PoliceRequests.class);
    public final List<Audited> told = new ArrayList<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public Desk(Class<?>... further) {
        var data = database();
        context.registerBean(DataSource.class, () -> data);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(data));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(data));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(data));
        context.registerBean(Clock.class, Watch::new);
        context.register(Transactions.class);
        context.register(
                Rows.class,
                Looks.class,
                Book.class,
                Corrections.class,
                CompetentAuthorities.class,
                AuthorityDesk.class,
                Authorities.class,
                Competence.class,
                AffectedCustomers.class,
                Declarations.class,
                RegimeTables.class,
                RegimeRecords.class,
                Submitting.class,
                StagesOfCases.class,
                RegimeDecisions.class,
                DeclaredAnchors.class,
                StoredRegimeDesk.class,
                WhatIf.class,
                Reconciliation.class,
                StoredObligations.class,
                CaseListener.class,
                PoliceListener.class);
        context.registerBean(Ear.class, () -> new Ear(told));
        context.registerBean(Breaches.class, this::breaches);
        context.registerBean(Assessments.class, this::assessments);
        context.registerBean(Estate.class, this::estate);
        context.registerBean(PoliceRequests.class, () -> police);
        context.registerBean(CaseRequests.class, () -> mock(CaseRequests.class));
        if (further.length > 0) context.register(further);
    }

    /** Puts a bean in before {@link #open()}. */
    public <T> Desk with(Class<T> type, T bean) {
        context.registerBean(type, () -> bean);
        return this;
    }

    public Desk open() {
        context.refresh();
        return this;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Something happened to the case; what was told before is forgotten. */
    public void happens(Object event) {
        told.clear();
        context.publishEvent(event);
    }

    public Obligations obligations() {
        return get(Obligations.class);
    }

    public Obligation row(String regime) {
        return obligations().of(CaseInHand.REFERENCE).stream()
                .filter(row -> row.regime().equals(regime))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }

    private Breaches breaches() {
        var breaches = mock(Breaches.class);
        when(breaches.list(any(), any(), any(), anyInt()))
                .thenAnswer(call -> list(call.getArgument(0), call.getArgument(2)));
        when(breaches.get(anyString())).thenAnswer(call -> hand.breach(call.getArgument(0)));
        when(breaches.holdFree(anyCollection())).thenAnswer(call -> free(call.getArgument(0)));
        return breaches;
    }

    /** Nobody else holds any of them. */
    private Map<String, Integer> free(Collection<String> references) {
        return references.stream()
                .collect(toMap(one -> one, one -> hand.breach(one).speed(), (one, same) -> one, TreeMap::new));
    }

    private List<Breach> list(BreachState state, @Nullable String before) {
        var breach = hand.breach();
        return before == null && breach.state() == state ? List.of(breach) : List.of();
    }

    private Assessments assessments() {
        var assessments = mock(Assessments.class);
        when(assessments.latest(anyString())).thenAnswer(call -> Optional.ofNullable(decision));
        when(assessments.assess(any(), any(), anyBoolean(), any())).thenAnswer(call -> assessed());
        return assessments;
    }

    private Assessment assessed() {
        var open = DutyAnswer.UNDETERMINED;
        var one = BigDecimal.ONE;
        var severity = band == null ? null : new Assessment.Severity(1, one, one, one, band, "1 × 1 + 1", List.of());
        return new Assessment(
                severity,
                risk,
                new Assessment.Duties(DutyAnswer.REQUIRED, open, open, open),
                null,
                List.of(),
                List.of(),
                List.of(),
                new Assessment.Rules(RuleSet.GDPR, ""));
    }

    private Estate estate() {
        var estate = mock(Estate.class);
        when(estate.affected(any(), any(), any())).thenAnswer(call -> affected.stream()
                .map(customer -> new AffectedCustomer(customer, List.of()))
                .toList());
        when(estate.customer(anyString()))
                .thenAnswer(call -> call.getArgument(0).equals("nobody")
                        ? Optional.empty()
                        : Optional.of(CaseInHand.customer(call.getArgument(0), null)));
        when(estate.customers(anyCollection())).thenAnswer(call -> call.<Collection<String>>getArgument(0).stream()
                .sorted()
                .map(id -> CaseInHand.customer(id, null))
                .toList());
        when(estate.organisation())
                .thenAnswer(call -> new Organisation(
                        "Host", null, null, "FR", null, null, null, null, Locale.FRENCH, regimes, null, null));
        return estate;
    }

    private static DataSource database() {
        return TestDatabase.of(
                "V050__breach",
                "V080__obligation",
                "V082__stages",
                "V083__obligation_versions",
                "V085__look",
                "V094__competent_authority",
                "V120__escalation",
                "V121__acknowledgement",
                "V122__watch",
                "V123__ladders",
                "V124__calls",
                "V089__letters_looked_at",
                "V125__gateway",
                "V126__alert_answer",
                "V086__watch_pass",
                "V088__later_anchors",
                "V131__passed_on_late",
                "V183__open_clock");
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    record Ear(List<Audited> heard) {

        @EventListener
        void hear(Audited event) {
            heard.add(event);
        }
    }

    private class Watch extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
