package eu.vigie.filing;

import java.time.Instant;

/**
 * The letters to the persons that went and that nobody stopped.
 *
 * @param began when the first of them went
 * @param complete true when each reached whom it was for; who came to the list later is not counted
 * @param text of the last
 */
record PersonsTold(Instant began, boolean complete, String text) {}
