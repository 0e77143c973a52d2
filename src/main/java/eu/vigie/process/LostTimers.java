package eu.vigie.process;

/** Timers that are gone from the engine's table while their cases still wait for them: emptied by hand, restored in part. */
public interface LostTimers {

    /** Arms each again, once whatever node does it, and tells the trail of its case; says how many. */
    int armAgain();
}
