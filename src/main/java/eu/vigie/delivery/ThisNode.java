package eu.vigie.delivery;

import eu.vigie.audit.RecordingNode;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** This node among those that share a database. */
@Component
public class ThisNode implements RecordingNode {

    private final String name;

    ThisNode(
            @Value("${vigie.node:}") String given,
            @Value("${server.port:}") String port,
            @Value("${vigie.data:./data}") Path data) {
        this.name = NodeName.of(given, port, data);
    }

    /** As the operator gave it, or made up. */
    @Override
    public String name() {
        return name;
    }
}
