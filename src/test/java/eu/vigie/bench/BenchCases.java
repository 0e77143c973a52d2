package eu.vigie.bench;

import eu.vigie.story.Caller;
import eu.vigie.story.KnownFacts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many cases at once: one is reported as people do it, the others are its rows again under other references. */
public final class BenchCases {

    private static final List<String> ROLES =
            List.of("privacy_officer", "dpo", "incident_lead", "cto", "legal", "executive");

    private final BenchHouse house;
    private final String template;

    private BenchCases(BenchHouse house, String template) {
        this.house = house;
        this.template = template;
    }

    /** Hires one person for each role that is rung, and reports the case that the others are made of. */
    public static BenchCases in(BenchHouse house, Instant detectedAt) {
        var admin = new Caller(house.address(), "admin", BenchHouse.PASSWORD);
        ROLES.forEach(role -> admin.post("/api/users", person(role)));
        var report = Map.of(
                "title", "Intrusion",
                "description", "A key was used from an unknown address.",
                "detectedAt", detectedAt.toString(),
                "systems", List.of(),
                "facts", KnownFacts.intrusion("controller"));
        var answer = admin.post("/api/breaches", report);
        if (answer.status() != 201) throw new IllegalStateException(answer.toString());
        var reference = answer.json().get("reference").asString();
        house.jdbc()
                .sql("insert into alert_acknowledgement (breach, person, acknowledged_at) values (?, 'dpo', ?)")
                .params(reference, detectedAt.atOffset(ZoneOffset.UTC))
                .update();
        return new BenchCases(house, reference);
    }

    private static Map<String, Object> person(String role) {
        return Map.of(
                "name",
                role,
                "password",
                "long-enough-password",
                "email",
                role + "@host.example.com",
                "locale",
                "en",
                "roles",
                List.of(role));
    }

    /** The case that was reported. */
    public String template() {
        return template;
    }

    /** How the bulk's case {@code n} is called. */
    public static String reference(int n) {
        return "2026-" + (100_000 + n);
    }

    private static final String REFERENCE = "'2026-' || cast(100000 + n as varchar(10))";

    /** Cases {@code from} + 1 to {@code from} + {@code count}, open, without duties. */
    public void open(int from, int count) {
        copy("breach_case", "reference", from, count, Map.of("reference", REFERENCE, "reference_number", "100000 + n"));
        copy("breach_facts", "breach", from, count, Map.of("breach", REFERENCE));
        copy("case_outline", "breach", from, count, Map.of("breach", REFERENCE));
        copy("alert", "breach", from, count, Map.of("breach", REFERENCE));
        copy("alert_acknowledgement", "breach", from, count, Map.of("breach", REFERENCE));
    }

    /** The same, closed, with every duty met. */
    public void closed(int from, int count, int duties) {
        open(from, count);
        house.jdbc()
                .sql(
                        "update breach_case set closed_at = reported_at where reference_number > ? and reference_number <= ?")
                .params(100_000 + from, 100_000 + from + count)
                .update();
        for (var duty = 1; duty <= duties; duty++) {
            duties(from, count, "customers", "closed-" + duty, Instant.EPOCH, Instant.EPOCH, "cast(null as boolean)");
        }
    }

    /** The first rung of every open duty has rung. */
    public void climbed(Instant dueAt) {
        var at = at(dueAt);
        house.jdbc()
                .sql(
                        "insert into rung (obligation, breach, anchor_at, percent, due_at, rung_at, people)"
                                + " select id, breach, anchor_at, 25, " + at + ", " + at + ", '' from obligation o"
                                + " where open_limit_at is not null and not exists (select 1 from rung r where r.obligation = o.id)")
                .update();
    }

    /** So many clocks of the house that wait for their next rung: each a step that waits, and its timer. */
    public void timers(int from, int count, Instant dueAt) {
        var id = "'bench-' || cast(n as varchar(10))";
        var due = "timestamp '"
                + dueAt.atOffset(ZoneOffset.UTC).toLocalDateTime().toString().replace('T', ' ') + "'";
        copy("act_ru_execution", "act_id_", "wait", from, count, Map.of("id_", id));
        var ids = Map.of(
                "id_", id,
                "execution_id_", id,
                "handler_cfg_", "'rung-due'",
                "duedate_", due,
                "exception_stack_id_", "null");
        copy("act_ru_job", "type_", "timer", from, count, ids);
    }

    /** One step for each of these cases that waits for whoever takes it, in a process of its own. */
    public void tasks(int from, int count) {
        var triage = "select %s from act_ru_task where task_def_key_ = 'triage' order by id_ fetch first 1 row only";
        var task = house.jdbc().sql(triage.formatted("id_")).query(String.class).single();
        var instance = house.jdbc()
                .sql(triage.formatted("proc_inst_id_"))
                .query(String.class)
                .single();
        var process = "'case-' || cast(n as varchar(10))";
        var step = "'step-' || cast(n as varchar(10))";
        var ids = Map.of(
                "id_",
                process,
                "proc_inst_id_",
                process,
                "root_proc_inst_id_",
                process,
                "super_exec_",
                "null",
                "parent_id_",
                "null",
                "business_key_",
                REFERENCE);
        copy("act_ru_execution", "id_", instance, from, count, ids);
        copy(
                "act_ru_task",
                "id_",
                task,
                from,
                count,
                Map.of("id_", step, "execution_id_", process, "proc_inst_id_", process));
        copy(
                "act_ru_identitylink",
                "task_id_",
                task,
                from,
                count,
                Map.of("id_", "'link-' || cast(n as varchar(10))", "task_id_", step));
    }

    /** So many entries of the trail and as many letters that arrived, spread over that many cases. */
    public void history(int from, int count, int cases) {
        var reference = "'2026-' || cast(100001 + mod(n, " + cases + ") as varchar(10))";
        copy("audit_entry", "breach", from, count, Map.of("breach", reference));
        var letter = house.jdbc()
                .sql("select owner from delivery order by id fetch first 1 row only")
                .query(String.class)
                .single();
        copy(
                "delivery",
                "owner",
                letter,
                from,
                count,
                Map.of(
                        "owner", "'bench-' || cast(mod(n, " + cases + ") as varchar(10))",
                        "message_key", "'bench-' || cast(n as varchar(10))",
                        "message_id", "'<bench-' || cast(n as varchar(10)) || '@host.example.com>'",
                        "state", "'accepted'"));
    }

    /** One open duty for each of these cases: of that kind, towards that recipient, from {@code anchor} to {@code limit}. */
    public void owe(int from, int count, String duty, String recipient, Instant anchor, Instant limit) {
        duties(from, count, duty, recipient, anchor, limit, "true");
    }

    private void duties(
            int from, int count, String duty, String recipient, Instant anchor, Instant limit, String open) {
        var due = at(limit);
        var values = new LinkedHashMap<String, String>();
        values.put("breach", REFERENCE);
        values.put("duty", "'" + duty + "'");
        values.put("recipient", "'" + recipient + "'");
        values.put("anchor_at", at(anchor));
        values.put("due_at", due);
        values.put("known_due_at", due);
        values.put("plan_by", due);
        values.put("decided_required", "true");
        values.put("met_at", "case when " + open + " then cast(null as timestamp with time zone) else " + due + " end");
        values.put("look_at", "case when " + open + " then " + at(Instant.EPOCH) + " end");
        values.put("open_limit_at", "case when " + open + " then " + due + " end");
        values.put("open_clock", "case when " + open + " then 'hard' end");
        copy("obligation", "id", limited(), from, count, values);
    }

    /** The reported case's duty towards the authority, whose regime names a number of hours. */
    private long limited() {
        return house.jdbc()
                .sql("select id from obligation where breach = ? and regime = 'GDPR-33-1'")
                .param(template)
                .query(Long.class)
                .single();
    }

    private static String at(Instant instant) {
        return "cast('" + instant.atOffset(ZoneOffset.UTC) + "' as timestamp with time zone)";
    }

    /** One row of the template's again and again, other in the columns named. */
    private void copy(String table, String key, int from, int count, Map<String, String> other) {
        copy(table, key, template, from, count, other);
    }

    private void copy(String table, String key, Object value, int from, int count, Map<String, String> other) {
        var columns = columns(house.jdbc(), table);
        var values = columns.stream()
                .map(column -> other.getOrDefault(column, "t." + column))
                .collect(Collectors.joining(", "));
        house.jdbc()
                .sql("insert into " + table + " (" + String.join(", ", columns) + ") select " + values
                        + " from (select * from " + table + " where " + key + " = ? fetch first 1 row only) t, "
                        + house.database().numbers(from, from + count))
                .param(value)
                .update();
    }

    private static List<String> columns(JdbcClient jdbc, String table) {
        return jdbc.sql("select lower(column_name) from information_schema.columns where lower(table_name) = ?"
                        + " and lower(table_schema) = 'public' and is_identity = 'NO' order by ordinal_position")
                .param(table)
                .query(String.class)
                .list();
    }
}
