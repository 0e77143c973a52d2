package eu.vigie.evidence;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Evidence that comes in parts into a folder. */
class UploadsTest extends UploadsContract {

    UploadsTest(@TempDir Path folder) {
        super(new EvidenceHouse(folder));
    }
}
