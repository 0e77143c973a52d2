package eu.vigie.retention;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables from which the erasure of a case takes nothing, and why. */
final class Kept {

    /** Erased by the rooms that hold them: keys and files of evidence, letters, the case's own words. */
    private static final Set<String> BY_THEIR_ROOMS = Set.of(
            "breach_case",
            "breach_facts",
            "evidence_upload",
            "delivery",
            "delivery_attempt",
            "letter_content",
            "letter_attachment");

    /** Who erased it and the trail, which is never changed. */
    private static final Set<String> TRAIL = Set.of(
            "case_erasure",
            "audit_entry",
            "audit_pending",
            "audit_link",
            "audit_head",
            "audit_node",
            "audit_tree",
            "audit_checkpoint",
            "audit_key",
            "trail_anchor",
            "trail_anchor_place",
            "trail_anchor_round");

    /** Codes, counts, instants and references alone. */
    private static final Set<String> NOBODY = Set.of(
            "alert",
            "case_outline",
            "delivery_tally",
            "delivery_hold",
            "delivery_delay",
            "gravity",
            "letter_to_look_at",
            "rung_call",
            "rung_call_role",
            "signal_group",
            "signal_pulse",
            "smaller_form",
            "subscription_delivery");

    /** An exercise is nobody's breach, and no rule erases it. */
    private static final Set<String> EXERCISES =
            Set.of("drill", "drill_participant", "drill_inject", "drill_outage", "drill_plan");

    /** Of no case. */
    private static final Set<String> OF_NO_CASE = Set.of(
            "api_token",
            "assessment_table",
            "breach_counter",
            "calendar_link",
            "contact",
            "customer",
            "estate_collection",
            "hosting_system",
            "letter_seal",
            "mailbox_position",
            "organisation",
            "person",
            "person_role",
            "placement",
            "project",
            "remembered_answer",
            "report_link",
            "rota",
            "saved_view",
            "shortcut_choice",
            "signal_intake",
            "signal_source",
            "signal_source_host",
            "signal_source_key",
            "subscription",
            "subscription_occasion",
            "system_relationship",
            "watch",
            "watch_pass");

    static final Set<String> TABLES = Stream.of(BY_THEIR_ROOMS, TRAIL, NOBODY, EXERCISES, OF_NO_CASE)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private Kept() {}
}
