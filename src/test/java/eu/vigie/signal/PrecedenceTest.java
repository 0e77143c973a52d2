package eu.vigie.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrecedenceTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Precedence precedence = new Precedence(LONG, LONG, Duration.ZERO);
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void nobodyIsLeftWaiting() {
        threads.forEach(Thread::interrupt);
    }

    @Test
    void aSignalWaitsUntilThePageIsReady() {
        var visit = precedence.personComes();
        var signal = started(precedence::enter);
        await().atMost(Duration.ofMinutes(2)).until(() -> signal.getState() == Thread.State.TIMED_WAITING);

        visit.ends();

        await().atMost(Duration.ofMinutes(2)).until(() -> !signal.isAlive());
    }

    @Test
    void itWaitsForEverybody() {
        var first = precedence.personComes();
        var second = precedence.personComes();
        var signal = started(precedence::enter);
        first.ends();
        await().atMost(Duration.ofMinutes(2)).until(() -> signal.getState() == Thread.State.TIMED_WAITING);

        second.ends();

        await().atMost(Duration.ofMinutes(2)).until(() -> !signal.isAlive());
    }

    @Test
    void whoOpensOnePageAfterAnotherIsHereBetweenThem() {
        var patient = new Precedence(LONG, LONG, LONG);
        patient.personComes().ends();

        var signal = started(patient::enter);

        await().atMost(Duration.ofMinutes(2)).until(() -> signal.getState() == Thread.State.TIMED_WAITING);
    }

    @Test
    void nobodyIsWaitedForWhoWaitsForALargeFile() {
        var hurried = new Precedence(LONG, Duration.ofNanos(-1), Duration.ZERO);
        hurried.personComes();

        var signal = started(hurried::enter);

        await().atMost(Duration.ofMinutes(2)).until(() -> !signal.isAlive());
    }

    @Test
    void aPauseEndsWhilePeopleStillWait() {
        var hurried = new Precedence(Duration.ofMillis(1), LONG, LONG);
        hurried.personComes();

        var signal = started(hurried::enter);

        await().atMost(Duration.ofMinutes(2)).until(() -> !signal.isAlive());
    }

    @Test
    void whoLeavesMakesRoomOnce() {
        int free = precedence.free();
        precedence.enter();
        assertThat(precedence.free()).isEqualTo(free - 1);

        assertThat(precedence.leave()).isTrue();
        assertThat(precedence.leave()).isFalse();

        assertThat(precedence.free()).isEqualTo(free);
    }

    private Thread started(Runnable work) {
        var thread = new Thread(work);
        threads.add(thread);
        thread.start();
        return thread;
    }
}
