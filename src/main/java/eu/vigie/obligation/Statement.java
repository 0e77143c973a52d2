package eu.vigie.obligation;

/** What is written to the table of duties. */
final class Statement {

    static final String INSERT = """
            insert into obligation (breach, regime, stage, regime_status, duty, recipient, recipient_name, source, anchor_at,
                due_at, plan_by, known_due_at, decided_required, presumed_required, met_at, late_as_filed, withdrawn_at, reason,
                open_limit_at, open_clock, look_at)
            values (:breach, :regime, :stage, :status, :duty, :recipient, :name, :source, :anchor,
                :due, :plan, :known, :required, :presumed, :met, :late, :withdrawn, :reason, :open, :clock, :look)""";

    static final String UPDATE = """
            update obligation set regime_status = :status, anchor_at = :anchor, due_at = :due,
                plan_by = :plan, known_due_at = :known, decided_required = :required, presumed_required = :presumed,
                met_at = :met, late_as_filed = :late, withdrawn_at = :withdrawn, reason = :reason, open_limit_at = :open,
                open_clock = :clock, look_at = :look
            where id = :id""";

    /** What is known of the duty from an instant on: a row more, whatever stood before. */
    static final String REMEMBER = """
            insert into obligation_version (obligation, breach, recorded_at, regime, stage, regime_status, duty, recipient,
                recipient_name, source, anchor_at, due_at, plan_by, known_due_at, decided_required, presumed_required, met_at,
                late_as_filed, withdrawn_at, reason)
            values (:id, :breach, :recorded, :regime, :stage, :status, :duty, :recipient,
                :name, :source, :anchor, :due, :plan, :known, :required, :presumed, :met,
                :late, :withdrawn, :reason)""";

    /** The latest of each duty of a case at an instant. */
    static final String AS_KNOWN = """
            select v.obligation, v.breach, v.regime, v.stage, v.regime_status, v.duty, v.recipient, v.recipient_name, v.source,
                v.anchor_at, v.due_at, v.plan_by, v.known_due_at, v.decided_required, v.presumed_required, v.met_at,
                v.late_as_filed, v.withdrawn_at, v.reason from obligation_version v
            where v.id in (select max(id) from obligation_version
                where breach = :breach and recorded_at <= :at group by obligation)
            """;

    private Statement() {}
}
