package eu.vigie.notice;

import eu.vigie.actor.Actor;
import java.util.List;

/** The letters in their recipients' hands, before anybody approves them. */
public interface Trials {

    /** Of up to five real recipients, every language among them where it can be; that somebody read who persons are goes on the trail. */
    List<TrialLetter> samples(long notice, Actor actor);

    /**
     * Sends those letters to the actor's own mailbox, marked as a trial; nothing of it counts as a letter of the wave. Says how many.
     * Refused where the actor has no mailbox, or nobody is to be told.
     */
    int toOneself(long notice, Actor actor);

    /** How many letters would go now, and until when; for what is read beside the deadline before it is approved. */
    Forecast forecast(long notice);
}
