package eu.vigie.audit;

import java.util.Set;

/**
 * Entries after which a case is what it was before.
 *
 * @param actions every entry with one of these
 * @param action of the entries with this one those
 * @param details that have exactly these, as canonical JSON
 */
public record Aside(Set<String> actions, String action, String details) {}
