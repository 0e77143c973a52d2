package eu.vigie.estate;

/**
 * Systems and their parts, a cluster and its machines, as the database follows them through as many levels as there are. What is hit
 * touches everything below it, and what it is part of: who is placed on a cluster is on each of its machines.
 */
final class SystemParts {

    /** Names {@code touched(id)}: the {@code :systems}, what is below them and what they are part of. The sheet refuses circles. */
    static final String TOUCHED = """
            with recursive below(id) as (
                select id from hosting_system where id in (:systems)
                union
                select part.id from hosting_system part join below whole on part.parent_id = whole.id),
            above(id, parent_id) as (
                select id, parent_id from hosting_system where id in (:systems)
                union
                select whole.id, whole.parent_id from hosting_system whole join above part on whole.id = part.parent_id),
            touched(id) as (select id from below union select id from above)
            """;

    private SystemParts() {}
}
