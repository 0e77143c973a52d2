package eu.vigie.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence is read again by itself, each piece at its turn, and what did not pass is seen until it passes. */
@OnPostgresqlToo
class RepeatedVerificationTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final EvidenceHouse house;
    private final Path folder;

    RepeatedVerificationTest(@TempDir Path folder) {
        this.folder = folder;
        house = new EvidenceHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void eachPieceIsReadOnceAWeekAndNotAllAtOnce() throws IOException {
        for (int piece = 0; piece < 20; piece++) house.kept(EvidenceHouse.random(10 + piece));
        List<Integer> each = new ArrayList<>();
        for (int hour = 0; hour <= 7 * 24; hour += 6) {
            pass();
            each.add(told().size());
            house.house.told.events.clear();
            house.house.clock.pass(HOUR.multipliedBy(6));
        }
        assertThat(each.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
        assertThat(each).allSatisfy(read -> assertThat(read).isLessThanOrEqualTo(2));
        assertThat(house.evidence.of(house.breach))
                .allSatisfy(item -> assertThat(item.verification()).isNotNull());
    }

    @Test
    void whatDidNotPassIsToldAndLookedAtAgainTheNextDayUntilItPasses() throws IOException {
        var item = house.kept(EvidenceHouse.random(10));
        var away = folder.resolve("away");
        Files.move(house.file(item), away);
        afterAWeek();

        assertThat(told()).singleElement().satisfies(told -> {
            assertThat(told.actor()).isEqualTo(Actor.VIGIE);
            assertThat(told.details())
                    .containsEntry("result", "not_verifiable")
                    .containsEntry("reason", "file_missing");
        });
        assertThat(failed()).containsExactly(item.id());
        assertThat(house.bean(Verifications.class).count("not_verifiable")).isOne();

        Files.move(away, house.file(item));
        house.house.clock.pass(Duration.ofDays(1));
        pass();
        assertThat(failed()).isEmpty();
        assertThat(house.evidence.get(house.breach, item.id()).verification()).matches(LastVerification::passed);
    }

    @Test
    void changedBytesAreFoundWithoutAnybodyAsking() throws IOException {
        var item = house.kept(EvidenceHouse.random(10));
        var bytes = Files.readAllBytes(house.file(item));
        bytes[20] ^= 1;
        Files.write(house.file(item), bytes);
        afterAWeek();
        assertThat(house.bean(Verifications.class).failed(house.breach, 9))
                .singleElement()
                .satisfies(one -> assertThat(one.verification())
                        .extracting(LastVerification::reread)
                        .isEqualTo(Reread.compared(false)));
        assertThat(house.bean(Verifications.class).failed("2020-0001", 9)).isEmpty();
    }

    @Test
    void oneNodeAtATimeAndWhatWasStoppedGoesOnWhereItWas() throws IOException {
        for (int piece = 0; piece < 3; piece++) house.kept(EvidenceHouse.random(10));
        pass();
        house.house.clock.pass(EvidenceHouse.EVERY);
        try (var another = new Turns().take(house.bean(FolderStore.class).file(".verification.lock"))) {
            assertThat(another).isNotNull();
            pass();
            assertThat(told()).as("another node is at it").isEmpty();
        }
        var stopped = fresh(EvidenceHouse.EVERY);
        stopped.destroy();
        stopped.pass();
        assertThat(told()).as("a node that stops").isEmpty();
        fresh(EvidenceHouse.EVERY).pass();
        assertThat(told()).hasSize(3);
        fresh(EvidenceHouse.EVERY).pass();
        assertThat(told()).as("what was read is not read again").hasSize(3);
    }

    @Test
    void aShorterIntervalCountsAtOnceAndNoneTurnsItOff() throws IOException {
        house.kept(EvidenceHouse.random(10));
        afterAWeek();
        house.house.clock.pass(HOUR);
        fresh(HOUR).pass();
        house.house.clock.pass(HOUR);
        house.house.told.events.clear();
        fresh(HOUR).pass();
        assertThat(told()).hasSize(1);
        house.house.clock.pass(Duration.ofDays(365));
        fresh(Duration.ZERO).pass();
        assertThat(told()).hasSize(1);
    }

    /** Every piece has had its turn since. */
    private void afterAWeek() throws IOException {
        pass();
        house.house.clock.pass(EvidenceHouse.EVERY);
        house.house.told.events.clear();
        pass();
    }

    private void pass() throws IOException {
        house.bean(RepeatedVerification.class).pass();
    }

    private RepeatedVerification fresh(Duration every) {
        var verifications = new Verifications(house.database(), house.house.context, house.house.clock, every);
        return new RepeatedVerification(house.bean(FolderStore.class), house.bean(Rereading.class), verifications);
    }

    private List<Audited> told() {
        return house.house.told.events.stream()
                .filter(told -> told.action().equals("evidence_verified"))
                .toList();
    }

    private List<Long> failed() {
        return house.bean(Verifications.class).failed(9).stream()
                .map(EvidenceItem::id)
                .toList();
    }
}
