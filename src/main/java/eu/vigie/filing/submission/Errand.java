package eu.vigie.filing.submission;

import eu.vigie.filing.Submission;

/**
 * A submission that was claimed for one attempt.
 *
 * @param doubtful an earlier attempt may have arrived: what this one hears does not prove that nothing did
 */
record Errand(Submission submission, boolean doubtful) {}
