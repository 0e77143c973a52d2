package eu.vigie.syslog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages are counted in octets, RFC 5425. */
class FramingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void eachIsAsLongAsItSays() throws IOException {
        var frames = frames(stream("3 é<9 <1>1\n2 3 1 y"));
        assertThat(frames).extracting(FramingTest::text).containsExactly("é<", "<1>1\n2 3 ", "y");
        assertThat(frames).extracting(Frame::number).containsExactly(1L, 2L, 3L);
        assertThat(frames).allMatch(frame -> frame.state() == Frame.State.WHOLE);
    }

    @Test
    void whatAReceiverShouldTakeIsTakenWhole() throws IOException {
        for (int length : List.of(2_048, 8_192, Framing.MOST_KEPT)) {
            var frames = frames(stream(length + " " + "x".repeat(length)));
            assertThat(frames).singleElement().satisfies(frame -> assertThat(frame.octets())
                    .hasSize(length));
        }
    }

    @Test
    void ofALongerOneTheBeginningIsKeptAndTheNextIsFound() throws IOException {
        String longer = "x".repeat(Framing.MOST_KEPT - 1) + "é" + "x".repeat(200_000);
        var frames = frames(stream(longer.getBytes(UTF_8).length + " " + longer + "4 next"));
        assertThat(frames).extracting(Frame::state).containsExactly(Frame.State.SHORTENED, Frame.State.WHOLE);
        assertThat(text(frames.get(0)))
                .as("no half of a character is kept")
                .isEqualTo("x".repeat(Framing.MOST_KEPT - 1));
        assertThat(text(frames.get(1))).isEqualTo("next");
    }

    @Test
    void whatWasReadBeforeTheLineBrokeIsKept() throws IOException {
        byte[] half = {'9', ' ', '<', '3', '4', '>', 'c', 'a', 'f', (byte) 0xC3};
        assertThat(frames(new ByteArrayInputStream(half)))
                .extracting(FramingTest::text)
                .containsExactly("<34>caf");
        var broken = frames(new SequenceInputStream(stream("99 <34>half"), breaking()));
        assertThat(broken).extracting(Frame::state).containsExactly(Frame.State.CUT);
        assertThat(text(broken.get(0))).isEqualTo("<34>half");
        assertThat(frames(stream("12"))).isEmpty();
        assertThat(frames(stream(""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<34>1 - - - - - - m\n", "0 ", "03 abc", "3\tabc", "-1 x", " 3 abc", "\n3 abc"})
    void whoDoesNotCountIsRefused(String sent) {
        assertThatThrownBy(() -> frames(stream(sent)))
                .isInstanceOfSatisfying(IllFramed.class, refused -> assertThat(refused.tooLong())
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1048577 x", "9999999 x", "99999999999999999999 x"})
    void whatIsTooLongIsNotWaitedFor(String sent) {
        assertThatThrownBy(() -> frames(stream(sent)))
                .isInstanceOfSatisfying(IllFramed.class, refused -> assertThat(refused.tooLong())
                        .isTrue());
    }

    private static List<Frame> frames(InputStream line) throws IOException {
        var framing = new Framing(line, CLOCK, () -> {});
        var frames = new ArrayList<Frame>();
        for (Optional<Frame> next = framing.next(); next.isPresent(); next = framing.next()) frames.add(next.get());
        return frames;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static InputStream breaking() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        };
    }

    private static String text(Frame frame) {
        return new String(frame.octets(), UTF_8);
    }
}
