package eu.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import eu.vigie.audit.Audited;
import eu.vigie.delivery.CapturedMail;
import eu.vigie.delivery.Delivery;
import eu.vigie.evidence.LegalHolds;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.RoleMissing;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.PayloadApplicationEvent;

class PersonsTest extends NoticeRoom {

    private static final String HEADER = "id,name,email,locale\r\n";

    private final List<Audited> trail = new ArrayList<>();

    @BeforeEach
    void listen() {
        room.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof Audited audited) {
                trail.add(audited);
            }
        });
        when(BREACHES.find("2026-0001")).thenAnswer(call -> Optional.ofNullable(breach));
    }

    private PersonsToTell persons() {
        return room.getBean(PersonsToTell.class);
    }

    private long replace(String lines) {
        return persons().replace("2026-0001", new StringReader(lines), OFFICER);
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> "p" + number + ",Name " + number + ",p" + number + "@x.example.com,fr\r\n")
                .collect(Collectors.joining());
    }

    private long told() {
        long id = notices().prepare("2026-0001", NoticeKind.PERSON);
        notices().drafted(id, OFFICER);
        notices().approve(id, APPROVER);
        notices().send(id);
        settle(id);
        return id;
    }

    @Test
    void aFileIsReadWholeOrRefusedWholeWithItsLines() {
        assertThat(replace(HEADER + lines(0, 2500))).isEqualTo(2500);
        String bad = HEADER + lines(0, 1500) + "x,X,not-an-address,fr\r\n" + lines(1600, 1700)
                + "p3,Other,p3@x.example.com,fr\r\n" + "p1650,Other,p1650@x.example.com,fr\r\n";
        assertThatThrownBy(() -> replace(bad))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 1502, code=person-email")
                .hasMessageContaining("line 1604, code=person-twice");
        assertThat(persons().count("2026-0001")).isEqualTo(2500);
        assertThat(replace(HEADER + lines(0, 3))).isEqualTo(3);
        assertThat(persons().count("2026-0001")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x,X,x@x.example.com,fr", "\"x\"y,X,x@x.example.com,fr", "LONG"})
    void whatIsNoCsvIsRefusedWithTheLineFromWhichItCannotBeRead(String line) {
        String broken = line.equals("LONG") ? "x".repeat(30_000) : line;
        assertThatThrownBy(() -> replace(HEADER + lines(1, 3) + broken + "\r\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 4, code=persons-unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\u0000,X,x@x.example.com,fr",
                "x,X\u0000Y,x@x.example.com,fr",
                "x,X\u001bY,x@x.example.com,fr",
                "x,X,x\u0000@x.example.com,fr",
                "x,X,x\u0007@x.example.com,fr",
                "\"x\ny\",X,x@x.example.com,fr"
            })
    void aControlCharacterIsRefusedWithTheLineOnWhichItsRecordBegins(String line) {
        String name = "a,\"Of two\r\nlines\",a@x.example.com,fr\r\n";
        assertThat(replace(HEADER + name)).isEqualTo(1);
        assertThatThrownBy(() -> replace(HEADER + name + line + "\r\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 4, code=person-unprintable");
        assertThat(persons().count("2026-0001")).isEqualTo(1);
    }

    @Test
    void aPersonOnALaterBatchWithOtherValuesIsNamedWithTheLine() {
        assertThatThrownBy(() -> replace(HEADER + lines(0, 1500) + "p3,Other,p3@x.example.com,fr\r\n"))
                .hasMessageContaining("line 1502, code=person-twice");
        assertThat(replace(HEADER + lines(0, 1500) + lines(3, 4))).isEqualTo(1500);
    }

    @Test
    void aLineWithoutEndFillsNoMemory() {
        Reader endless = new Reader() {
            private int sent;

            @Override
            public int read(char[] buffer, int offset, int length) {
                java.util.Arrays.fill(buffer, offset, offset + length, 'x');
                sent += length;
                assertThat(sent).isLessThan(1_000_000);
                return length;
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        assertThatThrownBy(() -> persons().replace("2026-0001", endless, OFFICER))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("persons-unreadable");
    }

    @Test
    void everyMailboxIsWrittenToOnceAcrossPages() {
        replace(HEADER + lines(0, 1200) + "q1,Same,P7@X.example.com,fr\r\n");
        long id = told();
        assertThat(notices().get(id).counts().values()).containsExactly(1200L);
        assertThat(notices().get(id).state()).isEqualTo(NoticeState.COMPLETE);
    }

    @Test
    void whoReadsThemGoesOnTheTrailWithoutSayingWhoTheyAre() {
        replace(HEADER + lines(0, 3));
        long id = told();
        assertThatThrownBy(() -> persons()
                        .replace(
                                "2026-0001",
                                new StringReader(HEADER),
                                new eu.vigie.actor.Actor("x", java.util.Set.of())))
                .isInstanceOf(RoleMissing.class);
        room.getBean(Recipients.class).rows(id, null, 0, 2, APPROVER);
        assertThat(trail).extracting(Audited::action).contains("persons_listed", "persons_read");
        Audited read = trail.get(trail.size() - 1);
        assertThat(read.actor()).isEqualTo(APPROVER);
        assertThat(read.details()).containsEntry("rows", 2);
        assertThat(trail.toString()).doesNotContain("x.example.com", "Name 1");
    }

    @Test
    void whoReadsTheirCapturedLettersGoesOnTheTrailToo() {
        replace(HEADER + lines(0, 3));
        long id = told();
        CapturedMail mail = room.getBean(CapturedMail.class);
        List<CapturedMail.Captured> captured = mail.newest(null, 10);
        assertThat(mail.read(captured.get(0).id()).owner())
                .isEqualTo(captured.get(0).owner());
        trail.clear();

        LooksAtPersons looks = room.getBean(LooksAtPersons.class);
        looks.record(captured.stream().map(CapturedMail.Captured::owner).toList(), APPROVER);
        assertThat(trail).singleElement().satisfies(read -> {
            assertThat(read.action()).isEqualTo("persons_read");
            assertThat(read.actor()).isEqualTo(APPROVER);
            assertThat(read.details()).containsEntry("notice", id).containsEntry("rows", 3);
        });
        trail.clear();
        looks.record(List.of("trial:" + id), APPROVER);
        assertThat(trail).as("a trial is worded as to a real person").hasSize(1);
        trail.clear();
        looks.record(List.of("rung:" + id), APPROVER);
        assertThat(trail).as("a letter to our own people").isEmpty();
    }

    @Test
    void someTimeAfterClosingNobodyCanTellWhoTheyWere() {
        replace(HEADER + lines(0, 3));
        long id = told();
        Delivery before = rows(id).get(0);
        room.getBean(PersonErasure.class).erase();
        assertThat(persons().count("2026-0001")).isEqualTo(3);
        closed(NOW.minus(Duration.ofDays(90)));
        when(room.getBean(LegalHolds.class).onCase("2026-0001")).thenReturn(true);
        room.getBean(PersonErasure.class).erase();
        assertThat(persons().count("2026-0001")).as("under a legal hold").isEqualTo(3);
        when(room.getBean(LegalHolds.class).onCase("2026-0001")).thenReturn(false);
        room.getBean(PersonErasure.class).erase();
        assertThat(persons().count("2026-0001")).isZero();
        Delivery after = rows(id).get(0);
        assertThat(after.address()).isEmpty();
        assertThat(after.messageId()).isEqualTo(before.messageId());
        assertThat(after.state()).isEqualTo(before.state());
        assertThat(room.getBean(CapturedMail.class).newest(null, 10)).isEmpty();
        assertThat(folder.resolve("mail").toFile().listFiles())
                .allSatisfy(day -> assertThat(day.list()).isEmpty());
        assertThat(trail).extracting(Audited::action).contains("persons_erased");
    }
}
