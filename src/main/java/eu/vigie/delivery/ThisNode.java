package eu.vigie.delivery;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** This node among those that share a database. */
@Component
public class ThisNode {

    private final String name;

    ThisNode(
            @Value("${vigie.node:}") String given,
            @Value("${server.port:}") String port,
            @Value("${vigie.data:./data}") Path data) {
        this.name = NodeName.of(given, port, data);
    }

    /** The same after its restart, and no other node's; as the operator gave it, or made up. */
    public String name() {
        return name;
    }
}
