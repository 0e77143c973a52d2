package eu.vigie.process;

/**
 * Timers that will not ring while their cases still wait for them: gone from the engine's table (emptied by hand, restored in
 * part), or given up after too many failures.
 */
public interface LostTimers {

    /** Arms each again, once whatever node does it, and tells the trail of its case; says how many. */
    int armAgain();
}
