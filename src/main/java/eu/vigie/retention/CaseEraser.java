package eu.vigie.retention;

import eu.vigie.actor.Actor;
import eu.vigie.breach.CaseErasure;
import eu.vigie.evidence.Destructions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what was approved: keys first, then letters, then the rows of every room, so many at a time, each handful a transaction of
 * its own. Nothing counts how far it is: what is gone is not found again, so a kill costs a look at each table.
 */
@Component
class CaseEraser {

    private static final Logger LOG = LoggerFactory.getLogger(CaseEraser.class);
    private static final int AT_A_TIME = 500;
    private static final int CASES = 100;

    private final ErasureRows rows;
    private final Letters letters;
    private final Destructions evidence;
    private final CaseErasure cases;
    private final ErasedTitle title;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseEraser(
            ErasureRows rows,
            Letters letters,
            Destructions evidence,
            CaseErasure cases,
            ErasedTitle title,
            JdbcClient database,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.evidence = evidence;
        this.cases = cases;
        this.title = title;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** What is approved and not done yet. */
    @Scheduled(
            fixedDelayString = "${vigie.retention.erase-every:PT1M}",
            initialDelayString = "${vigie.retention.erase-every:PT1M}")
    void eraseAll() {
        rows.toDo(CASES, clock.instant()).forEach(this::tryErase);
    }

    void tryErase(Erasure one) {
        try {
            erase(one);
        } catch (RuntimeException later) {
            stuck(one, later);
        }
    }

    /** Told in the log once, and by the health of the house until it is mended. */
    private void stuck(Erasure one, RuntimeException why) {
        Integer tries = transaction.execute(status -> rows.failed(one, clock.instant()));
        if (tries != null && tries == 1)
            LOG.error(
                    "case {} could not be erased to its end; tried again in a minute, then more rarely",
                    one.breach(),
                    why);
        else LOG.debug("case {} could not be erased to its end, try {}", one.breach(), tries, why);
    }

    void erase(Erasure one) {
        String breach = one.breach();
        transaction.executeWithoutResult(status -> evidence.destroyAll(breach, clock.instant()));
        if (!evidence.eraseFiles(breach)) throw new IllegalStateException("files of evidence are left");
        carryOut(ErasurePlan.beforeTheLetters(), breach);
        untilNothingIsLeft(() -> letters.erase(breach, AT_A_TIME));
        carryOut(ErasurePlan.afterTheLetters(), breach);
        transaction.executeWithoutResult(status -> finish(one));
    }

    private void carryOut(List<ErasureStep> steps, String breach) {
        for (ErasureStep step : steps) untilNothingIsLeft(() -> carryOut(step, breach));
    }

    private void untilNothingIsLeft(IntSupplier handful) {
        Integer done;
        do {
            done = transaction.execute(status -> handful.getAsInt());
        } while (done != null && done > 0);
    }

    private int carryOut(ErasureStep step, String breach) {
        return database.sql(step.sql(AT_A_TIME)).param("breach", breach).update();
    }

    /** With the case's own words the last of it goes, and the trail says so. */
    private void finish(Erasure one) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!rows.done(one, now)) return;
        cases.blank(one.breach(), title.of(one, now));
        events.publishEvent(new CaseErased(rows.get(one.breach(), one.id()), Actor.VIGIE, now));
    }
}
