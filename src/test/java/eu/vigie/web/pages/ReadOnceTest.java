package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What a page remembers of what it read, and when it does not. */
class ReadOnceTest {

    private final AnnotationConfigApplicationContext house =
            new AnnotationConfigApplicationContext(ReadOnce.class, House.class);
    private final Room room = house.getBean(Room.class);
    private final Writer writer = house.getBean(Writer.class);

    /** Answers how often it was asked. */
    static class Room {

        private int asked;

        @Transactional(readOnly = true)
        int read(String what) {
            return ++asked;
        }

        int unsaid() {
            return ++asked;
        }
    }

    static class Writer {

        private final Room room;

        Writer(Room room) {
            this.room = room;
        }

        /** What it read in the end. */
        @Transactional
        int write() {
            room.read("a");
            return room.read("a");
        }
    }

    @TestConfiguration
    @EnableTransactionManagement(proxyTargetClass = true)
    static class House {

        @Bean
        PlatformTransactionManager transactions() {
            return mock();
        }

        @Bean
        Room room() {
            return new Room();
        }

        @Bean
        Writer writer(Room room) {
            return new Writer(room);
        }
    }

    @AfterEach
    void close() {
        RequestContextHolder.resetRequestAttributes();
        house.close();
    }

    private static void asked(String method, String address) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(method, address)));
    }

    @Test
    void onePageReadsAThingOnceAndTheNextPageReadsItAnew() {
        asked("GET", "/breaches");
        assertThat(room.read("a")).isEqualTo(1);
        assertThat(room.read("a")).isEqualTo(1);
        assertThat(room.read("b")).as("of something else").isEqualTo(2);
        assertThat(room.unsaid()).as("what does not say that it only reads").isEqualTo(3);
        assertThat(room.unsaid()).isEqualTo(4);
        asked("GET", "/breaches");
        assertThat(room.read("a")).isEqualTo(5);
    }

    @Test
    void whoWritesReadsAnewAndSoDoesEverybodyAfterwards() {
        asked("GET", "/breaches");
        assertThat(room.read("a")).isEqualTo(1);
        assertThat(writer.write()).isEqualTo(3);
        assertThat(room.read("a")).isEqualTo(4);
    }

    @Test
    void theContractAFormAndAClockRememberNothing() {
        asked("GET", "/api/breaches");
        assertThat(room.read("a")).isNotEqualTo(room.read("a"));
        asked("POST", "/breaches");
        assertThat(room.read("a")).isNotEqualTo(room.read("a"));
        RequestContextHolder.resetRequestAttributes();
        assertThat(room.read("a")).isNotEqualTo(room.read("a"));
    }
}
