package eu.vigie;

import eu.vigie.evidence.EvidenceKeyCommand;
import eu.vigie.register.VerifyCommand;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Vigie: the web application, the process engine and the senders of one node. */
@SpringBootApplication(nameGenerator = RoomBeanNames.class)
@EnableScheduling
public class VigieApplication {

    /** Starts the house; or, asked to {@code verify} a package, for {@code consistency} of checkpoints or an {@code evidence-key}, does that alone. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("verify")) {
            var asked = List.of(arguments).subList(1, arguments.length);
            System.exit(VerifyCommand.run(asked, Locale.getDefault(), System.out));
        }
        if (arguments.length > 0 && arguments[0].equals("consistency")) {
            var asked = List.of(arguments).subList(1, arguments.length);
            System.exit(VerifyCommand.consistency(asked, Locale.getDefault(), System.out));
        }
        if (arguments.length > 0 && arguments[0].equals("evidence-key")) {
            var asked = List.of(arguments).subList(1, arguments.length);
            System.exit(
                    EvidenceKeyCommand.run(asked, System.getenv(), Clock.systemUTC(), Locale.getDefault(), System.out));
        }
        // The engine's tables hold local timestamps without a zone: in a zone with summer time an hour would be
        // ambiguous once a year, and two nodes in different zones would disagree about every timer.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(VigieApplication.class, arguments);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
