package eu.vigie.notice;

import org.springframework.context.ApplicationContext;

/** Looks at once who has not said that a letter was read, as the clockwork does every minute. */
public final class ReadingByHand {

    private ReadingByHand() {}

    public static void look(ApplicationContext house) {
        house.getBean(ReadingWatch.class).look();
    }
}
