package eu.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** What no room may do, each in a class of its own, outside the house so that nothing of it is ever started. */
public final class Trespassers {

    private Trespassers() {}

    static class SpeaksToTheEngine {
        void start(RuntimeService runtime) {
            runtime.startProcessInstanceByKey("breach-response");
        }
    }

    static class SpeaksToTheDecisionEngine {
        int tables(DmnEngine engine) {
            return engine.getConfiguration().hashCode();
        }
    }

    static class AsksForTheInstant {
        Instant now() {
            return Instant.now();
        }
    }

    static class AsksForTheDateOfAZone {
        LocalDate today() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    static class AsksForTheYear {
        Year year() {
            return Year.now();
        }
    }

    static class AsksForTheMillis {
        long millis() {
            return System.currentTimeMillis();
        }
    }

    static class MakesADate {
        Date date() {
            return new Date();
        }
    }

    static class IsGivenAClock {
        Instant now(Clock clock) {
            return Instant.now(clock);
        }
    }

    static class Sleeps {
        void wait(int millis) throws InterruptedException {
            Thread.sleep(millis);
        }
    }

    static class StreamsAQuery {
        long rows(JdbcClient jdbc) {
            return jdbc.sql("select 1").query(Integer.class).stream().count();
        }
    }

    static class ChoosesAClock {
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    static class ChoosesAClockOfAZone {
        Clock clock() {
            return Clock.system(ZoneOffset.UTC);
        }
    }

    /** Open to everybody. */
    @Controller
    public static class OpenController {}

    interface Chairs {
        void move(int number);

        default void moveAll() {
            for (int number = 0; number < 4; number++) move(number);
        }
    }

    @Transactional
    static class MovedChairs implements Chairs {
        @Override
        public void move(int number) {}
    }
}
