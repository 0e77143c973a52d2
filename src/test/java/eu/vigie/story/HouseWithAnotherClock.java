package eu.vigie.story;

import eu.vigie.VigieApplication;
import java.time.Clock;
import java.time.Duration;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Vigie on a machine whose clock is ahead by what the environment says; the engine's clock with it. */
final class HouseWithAnotherClock {

    static final String SHIFT = "TEST_CLOCK_SHIFT";

    private HouseWithAnotherClock() {}

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var shift = Duration.parse(System.getenv(SHIFT));
        ClockUtil.offset(shift.toMillis());
        new SpringApplicationBuilder(VigieApplication.class)
                .initializers(context -> set(context, Clock.offset(Clock.systemUTC(), shift)))
                .run(arguments);
    }

    private static void set(ConfigurableApplicationContext house, Clock clock) {
        ((GenericApplicationContext) house).registerBean("clock", Clock.class, () -> clock);
    }
}
