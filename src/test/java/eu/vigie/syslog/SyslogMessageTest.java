package eu.vigie.syslog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages of syslog say: the examples of RFC 5424, what else is met, and what is broken. */
class SyslogMessageTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant READ_AT = Instant.parse("2026-11-24T10:00:00Z");

    /** Section 6.5, example 1. */
    private static final String FIRST = "<34>1 2003-10-11T22:14:15.003Z mymachine.example.com su - ID47 - \uFEFF"
            + "'su root' failed for lonvick on /dev/pts/8";

    @Test
    void theFirstExampleOfTheStandard() {
        var message = read(FIRST);
        assertThat(message.form()).isEqualTo(SyslogMessage.Form.RFC5424);
        assertThat(message.priority()).isEqualTo(new Priority(4, 2));
        assertThat(message.timestamp()).isEqualTo("2003-10-11T22:14:15.003Z");
        assertThat(message.hostname()).isEqualTo("mymachine.example.com");
        assertThat(message.appName()).isEqualTo("su");
        assertThat(message.procId()).isNull();
        assertThat(message.msgId()).isEqualTo("ID47");
        assertThat(message.data()).isEmpty();
        assertThat(message.message()).isEqualTo("'su root' failed for lonvick on /dev/pts/8");
        assertThat(message.text()).isEqualTo(FIRST);
        assertThat(message.flaws()).isEmpty();
    }

    @Test
    void theOtherExamplesOfTheStandard() {
        var second = read("<165>1 2003-08-24T05:14:15.000003-07:00 192.0.2.1 myproc 8710 - - %% It's time to make the"
                + " do-nuts.");
        assertThat(second.priority()).isEqualTo(new Priority(20, 5));
        assertThat(second.procId()).isEqualTo("8710");
        assertThat(second.msgId()).isNull();
        assertThat(second.message()).startsWith("%% It's time");
        var third = read(
                "<165>1 2003-10-11T22:14:15.003Z mymachine.example.com evntslog - ID47 [exampleSDID@32473 iut=\"3\""
                        + " eventSource=\"Application\" eventID=\"1011\"] \uFEFFAn application event log entry...");
        assertThat(third.data().get("exampleSDID@32473"))
                .isEqualTo(
                        Map.of("iut", List.of("3"), "eventSource", List.of("Application"), "eventID", List.of("1011")));
        assertThat(third.message()).isEqualTo("An application event log entry...");
        var fourth = read(
                "<165>1 2003-10-11T22:14:15.003Z mymachine.example.com evntslog - ID47 [exampleSDID@32473 iut=\"3\""
                        + " eventSource=\"Application\" eventID=\"1011\"][examplePriority@32473 class=\"high\"]");
        assertThat(fourth.data()).containsOnlyKeys("exampleSDID@32473", "examplePriority@32473");
        assertThat(fourth.message()).isNull();
        assertThat(List.of(second, third, fourth)).allMatch(one -> one.flaws().isEmpty());
    }

    @Test
    void whatMayBeLeftOutIsLeftOut() {
        var message = read("<0>1 - - - - - -");
        assertThat(message.form()).isEqualTo(SyslogMessage.Form.RFC5424);
        assertThat(message.timestamp()).isNull();
        assertThat(message.hostname()).isNull();
        assertThat(message.message()).isNull();
        assertThat(message.flaws()).isEmpty();
    }

    @Test
    void quotesBackslashesAndBracketsAreEscapedAndNamesMayComeTwice() {
        var message = read("<34>1 - h a - - [o ip=\"192.0.2.1\" ip=\"192.0.2.2\" v=\"a\\\"b\\\\c\\]d\\n\"][e] x]");
        assertThat(message.data().get("o"))
                .isEqualTo(Map.of("ip", List.of("192.0.2.1", "192.0.2.2"), "v", List.of("a\"b\\c]d\\n")));
        assertThat(message.data().get("e")).isEmpty();
        assertThat(message.message()).isEqualTo("x]");
        assertThat(message.flaws()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            <34>Oct 11 22:14:15 mymachine su: 'su root' failed    | 2026-10-11T22:14:15 | mymachine | su   |      | 'su root' failed
            <13>Feb  5 17:32:18 192.0.2.99 Use the BFG!           | 2026-02-05T17:32:18 | 192.0.2.99 |     |      | Use the BFG!
            <34>Nov 24 22:14:15 h sshd[42]: m                     | 2026-11-24T22:14:15 | h         | sshd | 42   | m
            <34>Dec 31 23:59:59 h sshd[42]: m                     | 2025-12-31T23:59:59 | h         | sshd | 42   | m
            <34>Feb 29 10:00:00 h a: m                            | 2024-02-29T10:00:00 | h         | a    |      | m
            <34>Oct 11 22:14:15 su[12]: local                     | 2026-10-11T22:14:15 |           | su   | 12   | local
            <34>2026-11-24T10:00:00.5+01:00 h a[1]: m             | 2026-11-24T10:00:00.5+01:00 | h | a    | 1    | m
            <189>Oct 11 22:14:15 192.0.2.7 %ASA-6-302013: Built   | 2026-10-11T22:14:15 | 192.0.2.7 | %ASA-6-302013 | | Built
            """)
    void whatWasUsualBeforeIsReadToo(
            String line, String timestamp, String hostname, String app, String process, String said) {
        var message = read(line);
        assertThat(message.form()).isEqualTo(SyslogMessage.Form.RFC3164);
        assertThat(message.timestamp()).isEqualTo(timestamp);
        assertThat(message.hostname()).isEqualTo(hostname);
        assertThat(message.appName()).isEqualTo(app);
        assertThat(message.procId()).isEqualTo(process);
        assertThat(message.message()).isEqualTo(said);
        assertThat(message.flaws()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no priority at all                             | FORM            | no priority at all
            <192>1 - - - - - - m                           | FORM            | <192>1 - - - - - - m
            <34>neither the one nor the other              | FORM            | neither the one nor the other
            <34>1 hello world                              | HEADER          | 1 hello world
            <34>1                                          | HEADER          | 1
            <34>1 2026-11-24T10:00:00Z host app            | HEADER          |
            <34>2 - h a - - - m                            | VERSION         | m
            <34>1 - h a - - [x m                           | STRUCTURED_DATA | [x m
            <34>1 - h a - - [x y="1] m                     | STRUCTURED_DATA | [x y="1] m
            <34>1 - h a - - [x y=1] m                      | STRUCTURED_DATA | [x y=1] m
            <34>1 - h a - - [x y="1"]m                     | STRUCTURED_DATA | [x y="1"]m
            <34>1 - h a - - -m                             | STRUCTURED_DATA | -m
            <34>1 - h a - - m                              | STRUCTURED_DATA | m
            """)
    void whatIsIllFormedIsKeptAsFarAsItGoes(String line, Flaw flaw, String said) {
        var message = read(line);
        assertThat(message.flaws()).containsExactly(flaw);
        assertThat(message.message()).isEqualTo(said);
        assertThat(message.text()).isEqualTo(line);
    }

    @Test
    void octetsThatAreNoTextCanBeHadAgain() {
        byte[] latin = "<34>1 - h a - - [x y=\"\\\"\"] caf\u00e9 C:\\x".getBytes(ISO_8859_1);
        var message = SyslogMessage.of(new Frame(latin, READ_AT, 1, Frame.State.WHOLE), UTC);
        assertThat(message.flaws()).containsExactly(Flaw.OCTETS);
        assertThat(message.text()).isEqualTo("<34>1 - h a - - [x y=\"\\x5C\"\"] caf\\xE9 C:\\x5Cx");
        assertThat(message.message()).isEqualTo("caf\uFFFD C:\\x");
        assertThat(message.data().get("x")).isEqualTo(Map.of("y", List.of("\"")));
        var nul = read("<34>1 - h a - - - a\0b");
        assertThat(nul.flaws()).containsExactly(Flaw.OCTETS);
        assertThat(nul.text()).endsWith("a\\x00b");
    }

    /** Pieces of messages put together anyhow, seeded: nothing throws, and every octet is kept. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingThatIsSentBreaksIt(long seed) {
        var random = new Random(seed);
        var pieces = List.of(
                "<34>",
                "<",
                ">",
                "1 ",
                "- ",
                "[",
                "]",
                "=",
                "\"",
                "\\",
                " ",
                "x",
                "\n",
                "\0",
                "\uFEFF",
                "é",
                "{",
                "}",
                ":",
                "Oct 11 22:14:15 ",
                "Feb 30 25:61:61 ",
                "2026-11-24T10:00:00Z ",
                "9999-99-99T ",
                "@cee:",
                "\uD83D\uDE00");
        for (int round = 0; round < 5_000; round++) {
            var text = new StringBuilder(random.nextBoolean() ? "<34>1 - - - - - " : "");
            for (int piece = random.nextInt(12); piece >= 0; piece--)
                text.append(pieces.get(random.nextInt(pieces.size())));
            byte[] octets = text.toString().getBytes(UTF_8);
            if (random.nextInt(4) == 0) octets[random.nextInt(octets.length)] = (byte) random.nextInt();
            var message = SyslogMessage.of(new Frame(octets, READ_AT, 1, Frame.State.WHOLE), UTC);
            if (!message.flaws().contains(Flaw.OCTETS))
                assertThat(message.text().getBytes(UTF_8)).isEqualTo(octets);
        }
    }

    private static SyslogMessage read(String line) {
        return SyslogMessage.of(new Frame(line.getBytes(UTF_8), READ_AT, 1, Frame.State.WHOLE), UTC);
    }
}
