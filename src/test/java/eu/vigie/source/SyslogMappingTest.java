package eu.vigie.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.vigie.signal.Level;
import eu.vigie.signal.NewSignal;
import eu.vigie.syslog.Frame;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What becomes of messages of syslog, plain ones and those that carry what another adapter reads. */
class SyslogMappingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String HEADER = "<34>1 2026-11-24T09:59:00.5Z Shop.example.com su - ID47 ";

    private final Adapters adapters = new Adapters();

    @Test
    void aPlainMessageIsWhatItSays() {
        NewSignal signal = read("syslog", HEADER + "- 'su root' failed");
        assertThat(signal.severity()).isEqualTo("critical");
        assertThat(signal.at()).isEqualTo("2026-11-24T09:59:00.5Z");
        assertThat(signal.system()).isEqualTo("cluster-1");
        assertThat(signal.summary()).isEqualTo("Shop.example.com · su · 'su root' failed");
        assertThat(signal.payload()).isEqualTo(HEADER + "- 'su root' failed");
        assertThat(signal.lacks()).isEmpty();
        for (int severity = 0; severity < 8; severity++)
            assertThat(Level.of(Objects.requireNonNull(
                            read("syslog", "<" + severity + ">1 - - - - - - m").severity())))
                    .isNotEqualTo(Level.UNKNOWN);
    }

    @Test
    void whatIsCarriedIsReadByTheAdapterOfTheSource() throws IOException {
        String attack = new ClassPathResource("signals/modsecurity-3.jsonl")
                .getContentAsString(UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
        for (String carried : List.of(attack, "@cee: " + attack)) {
            NewSignal signal = read("modsecurity-3", HEADER + "- " + carried);
            assertThat(signal.summary()).startsWith("SQL Injection Attack Detected via libinjection");
            assertThat(signal.severity()).isEqualTo("critical");
            assertThat(signal.system()).isEqualTo("cluster-1");
            assertThat(signal.payload()).isEqualTo(HEADER + "- " + carried);
            assertThat(signal.lacks()).isEmpty();
        }
    }

    @Test
    void whatIsCutShortIsNotTakenForHarmless() {
        NewSignal cut = read("modsecurity-3", HEADER + "- {\"transaction\": {\"unique_id\": \"1");
        assertThat(cut.lacks()).contains("severity");
        assertThat(Level.of(Objects.requireNonNull(cut.severity()))).isEqualTo(Level.UNKNOWN);
        NewSignal chatter = read("modsecurity-3", "<46>1 2026-11-24T09:59:00Z h rsyslogd - - - start");
        assertThat(chatter.severity()).as("of the daemon itself").isEqualTo("informational");
    }

    @Test
    void anAdapterMayPointIntoIt() {
        var message = eu.vigie.syslog.SyslogMessage.of(
                frame(HEADER + "[o@1 ip=\"192.0.2.1\" ip=\"192.0.2.2\" user=\"a\"] {\"rule\": {\"id\": 7}}", 1),
                ZoneId.of("UTC"));
        var document = SyslogDocument.of(message);
        assertThat(document.at("/structuredData/o@1/ip/1").asString()).isEqualTo("192.0.2.2");
        assertThat(document.at("/structuredData/o@1/user").asString()).isEqualTo("a");
        assertThat(document.at("/message/rule/id").asInt()).isEqualTo(7);
        assertThat(document.at("/severity").asString()).isEqualTo("critical");
        assertThat(document.at("/facility").asString()).isEqualTo("auth");
    }

    @Test
    void theSameWordsWithoutATimeAreSaidAgain() {
        var mapping = mapping("syslog");
        var timed = mapping.read(List.of(frame(HEADER + "- m", 1), frame(HEADER + "- m", 2)));
        assertThat(timed)
                .extracting(one -> one.signal().id())
                .containsOnly(timed.get(0).signal().id());
        var timeless = mapping.read(List.of(frame("<34>1 - h a - - - m", 1), frame("<34>1 - h a - - - m", 2)));
        assertThat(timeless).extracting(one -> one.signal().id()).doesNotHaveDuplicates();
        assertThat(timeless).allMatch(one -> one.signal().lacks().equals(List.of("at")));
    }

    @Test
    void whateverItIsItIsKept() {
        assertThat(read("syslog", "<html>").lacks()).containsExactly("at", "severity", "syslog-form");
        assertThat(read("syslog", " \n ").summary()).isEqualTo("-");
        assertThat(read("syslog", "<34>1 2026-11-24T09:59:00Z h a - - [broken m")
                        .lacks())
                .containsExactly("syslog-structured-data");
    }

    @Test
    void linesCanBeTried() {
        assertThat(SyslogMapping.lines("<34>1 - h a - - - m\r\n\n<35>1 - h a - - - n", NOW))
                .extracting(Frame::number)
                .containsExactly(1L, 3L);
        assertThatThrownBy(() -> SyslogMapping.lines(" \n", NOW)).isInstanceOf(Unreadable.class);
    }

    private NewSignal read(String adapter, String message) {
        return mapping(adapter).read(List.of(frame(message, 1))).get(0).signal();
    }

    private SyslogMapping mapping(String adapter) {
        var source = new Source("edge", "The edge", adapter, null, null, ZoneId.of("UTC"), 60, false, false, NOW);
        return new SyslogMapping(
                source,
                adapters.find(adapter).orElseThrow(),
                adapters.find("syslog").orElseThrow(),
                Map.of("shop.example.com", "cluster-1"));
    }

    private static Frame frame(String text, long number) {
        return new Frame(text.getBytes(UTF_8), NOW, number, Frame.State.WHOLE);
    }
}
