package eu.vigie.overview;

import java.time.Duration;

/**
 * How long it took in a group of cases.
 *
 * @param group of the axis; empty for the whole
 * @param cases how many were counted
 * @param median half of them took longer
 */
public record Taken(Axis axis, Measure measure, String group, long cases, Duration median) {}
