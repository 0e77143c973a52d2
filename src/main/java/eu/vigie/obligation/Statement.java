package eu.vigie.obligation;

/** What is written to the table of duties. */
final class Statement {

    static final String INSERT = """
            insert into obligation (breach, regime, duty, recipient, recipient_name, source, anchor_at, due_at, plan_by,
                known_due_at, decided_required, presumed_required, met_at, late_as_filed, withdrawn_at, reason, open_limit_at,
                look_at)
            values (:breach, :regime, :duty, :recipient, :name, :source, :anchor, :due, :plan,
                :known, :required, :presumed, :met, :late, :withdrawn, :reason, :open, :look)""";

    static final String UPDATE = """
            update obligation set anchor_at = :anchor, due_at = :due, plan_by = :plan, known_due_at = :known,
                decided_required = :required, presumed_required = :presumed, met_at = :met, late_as_filed = :late,
                withdrawn_at = :withdrawn, reason = :reason, open_limit_at = :open, look_at = :look
            where id = :id""";

    private Statement() {}
}
