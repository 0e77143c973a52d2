package eu.vigie.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence is called what its finder called it; a file that somebody keeps of it lies in no other folder for that. */
class EvidenceFileNameTest {

    @ParameterizedTest
    @CsvSource({
        "auth.log, auth.log",
        "../../etc/passwd, __.._etc_passwd",
        "..\\x, __x",
        "/etc/passwd, _etc_passwd",
        "C:\\a.exe, C__a.exe"
    })
    void aPathIsNoFileName(String name, String file) {
        var item = new EvidenceItem(7, "2026-0001", name, "log", "00", 1, "officer", Instant.EPOCH);
        assertThat(item.fileName()).isEqualTo(file);
    }
}
