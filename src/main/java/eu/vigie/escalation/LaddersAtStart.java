package eu.vigie.escalation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads and checks the ladders while Vigie starts: a ladder that is wrong must not be found out at night. */
@Configuration(proxyBeanMethods = false)
class LaddersAtStart {

    @Bean
    Ladders ladders() {
        return Ladders.read(System.getenv("VIGIE_RULES"));
    }
}
