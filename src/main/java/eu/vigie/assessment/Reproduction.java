package eu.vigie.assessment;

import java.util.List;

/**
 * An assessment made once more from the facts and the tables that were kept.
 *
 * @param rules the version of the tables: SHA-256 over their files
 * @param same true when it comes out as it did then
 * @param results what comes out otherwise; {@code then} as recorded, {@code now} as made again
 */
public record Reproduction(int decision, Assessment.Rules rules, boolean same, List<Reassessment.Result> results) {}
