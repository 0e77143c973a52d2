package eu.vigie;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Vigie: the web application, the process engine and the senders of one node. */
@SpringBootApplication
public class VigieApplication {

    public static void main(String[] arguments) {
        // The engine's tables hold local timestamps without a zone: in a zone with summer time an hour would be
        // ambiguous once a year, and two nodes in different zones would disagree about every timer.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(VigieApplication.class, arguments);
    }
}
