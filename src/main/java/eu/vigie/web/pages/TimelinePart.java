package eu.vigie.web.pages;

import java.util.List;
import java.util.Locale;

/** A part of the time line, by what the trail calls its steps; everything else stands on the whole. */
enum TimelinePart {
    NOTES(
            "step_recorded",
            "task_completed",
            "playbook_started",
            "playbook_step",
            "downtime_recorded",
            "downtime_withdrawn"),
    DECISIONS(
            "triage_proposed",
            "triage_decided",
            "triage_refused",
            "awareness_moved",
            "awareness_proposed",
            "awareness_refused",
            "assessment_confirmed",
            "assessment_decided",
            "assessment_refused",
            "assessment_reopened",
            "regime_decided",
            "regime_decision_proposed",
            "regime_decision_refused",
            "anchor_proposed",
            "anchor_declared",
            "anchor_refused",
            "closing_proposed",
            "closing_refused",
            "breach_closed",
            "breach_reopened"),
    FACTS(
            "breach_reported",
            "report_corrected",
            "facts_changed",
            "customer_corrected",
            "authority_corrected",
            "root_cause_recorded"),
    LETTERS(
            "notice_drafted",
            "notice_changed",
            "notice_approved",
            "notice_refused",
            "notice_released",
            "communication_published",
            "persons_listed",
            "persons_read",
            "persons_erased"),
    FILINGS(
            "form_started",
            "follow_up_started",
            "follow_up_turned",
            "filing_drafted",
            "field_worded",
            "filing_approved",
            "filing_refused",
            "filing_discarded",
            "filing_stopped",
            "delay_explained",
            "filing_submitted",
            "filing_handed_in",
            "filing_accepted",
            "filing_refused_by_authority",
            "stage_submitted",
            "submission_corrected",
            "mandate_recorded",
            "mandate_approved",
            "mandate_refused"),
    CONTACTS("contact_recorded", "mail_read", "authority_asked", "authority_answered", "rfo_asked", "rfo_prepared"),
    POLICE("police_request_recorded", "police_request_answered", "communication_delayed", "communication_delay_lifted"),
    EVIDENCE(
            "evidence_added",
            "evidence_registered",
            "evidence_acquired",
            "evidence_verified",
            "evidence_read",
            "evidence_digest_recorded",
            "evidence_hand_over_proposed",
            "evidence_hand_over_refused",
            "evidence_handed_over",
            "evidence_sealed",
            "evidence_corrected",
            "evidence_destruction_requested",
            "evidence_destruction_approved",
            "evidence_destruction_refused",
            "evidence_destroyed",
            "hold_placed",
            "hold_lifted",
            "evidence_encrypted",
            "evidence_upload_given_up"),
    ESCALATION(
            "alert_acknowledged",
            "seniors_alerted",
            "rung_rung",
            "rung_acknowledged",
            "rung_passed_on",
            "rung_unanswered",
            "told_among_others");

    private final List<String> actions;

    TimelinePart(String... actions) {
        this.actions = List.of(actions);
    }

    List<String> actions() {
        return actions;
    }

    /** As it stands in the address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
