package eu.vigie.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NodeNameTest {

    private static final Path DATA = Path.of("data");

    @Test
    void aNodeIsTheSameAfterItsRestart() {
        assertThat(NodeName.of("", "8080", DATA)).isEqualTo(NodeName.of("", "8080", Path.of("./data")));
    }

    @Test
    void nodesThatShareAMachineOrAFolderAreNotTheSame() {
        assertThat(NodeName.of("", "8081", DATA)).isNotEqualTo(NodeName.of("", "8080", DATA));
        assertThat(NodeName.of("", "8080", Path.of("other"))).isNotEqualTo(NodeName.of("", "8080", DATA));
    }

    @Test
    void aGivenNameRules() {
        assertThat(NodeName.of("node-1", "8080", DATA)).isEqualTo(NodeName.of(" node-1", "8081", Path.of("other")));
        assertThat(NodeName.of("node-1", "8080", DATA)).isNotEqualTo(NodeName.of("node-2", "8080", DATA));
    }

    @Test
    void nothingInANameIsAPattern() {
        assertThat(NodeName.of("100%_of", "8080", DATA)).isEqualTo("100--of");
    }
}
