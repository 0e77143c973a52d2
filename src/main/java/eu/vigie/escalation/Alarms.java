package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import java.util.List;

/** What waits to be acknowledged, and the acknowledging. Who acknowledges decides nothing; nobody further is called. */
public interface Alarms {

    /** What waits for that person: one for each case, the newest first. */
    List<Alarm> of(Actor person);

    /** What a message of the ladder was about: one for each case. Empty when all of it is settled. */
    List<Alarm> behind(AlertLink link);

    /**
     * That person has seen the rung, and with it what rang at the same moment. It counts for the roles in which they were
     * called and those they have. Said twice it counts once; refused for who has nothing to do with it.
     */
    void acknowledge(String breach, long rung, Actor person, Channel channel);

    /** That person has seen everything of a case that waits for them. */
    void acknowledgeAll(String breach, Actor person, Channel channel);
}
