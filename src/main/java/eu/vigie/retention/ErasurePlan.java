package eu.vigie.retention;

import static eu.vigie.retention.ErasureStep.columns;
import static eu.vigie.retention.ErasureStep.rows;

import java.util.List;
import java.util.stream.Stream;

/**
 * What becomes of each table when a case is erased, in the order in which the tables lean on each other. A test compares it with the
 * database: a table that nobody has thought of fails it.
 */
final class ErasurePlan {

    private static final String OF_CASE = "breach = :breach";
    private static final String NOTICE = "notice in (select n.id from notice n where n.breach = :breach)";
    private static final String FILING = "filing in (select f.id from filing f where f.breach = :breach)";
    private static final String EVIDENCE = "evidence in (select e.id from evidence_item e where e.breach = :breach)";
    private static final String SIGNAL = "signal in (select s.id from signal s where s.breach = :breach)";
    private static final String CONTACT =
            "contact in (select c.id from third_party_contact c where c.breach = :breach)";
    private static final String DOCUMENT =
            "document in (select d.id from outgoing_document d where d.breach = :breach)";
    private static final String RUN = "run in (select r.id from playbook_run r where r.breach = :breach)";
    private static final String CALL = "call_id in (select c.id from rung_call c where c.breach = :breach)";

    /** Mail that came to the case, or to one of its signals. */
    static final String MAIL = "(breach = :breach or " + SIGNAL + " or " + CONTACT + ")";

    /** What leans on the letters themselves, which who delivers erases next. */
    private static final List<ErasureStep> PUBLICATIONS = List.of(rows("publication", "id", NOTICE));

    /** To whom letters of the case went, and what they said. */
    private static final List<ErasureStep> LETTERS = List.of(
            rows("notice_reading_step", "notice", NOTICE),
            rows("notice_wording", "notice", NOTICE),
            rows("notice_vocabulary", "notice", NOTICE),
            rows("notice_listing", "notice", NOTICE),
            rows("person_to_tell", "person", OF_CASE),
            rows("persons_untold", "breach", OF_CASE),
            columns(
                    "notice",
                    "id",
                    OF_CASE,
                    "drafted_by",
                    "released_by",
                    "withdrawn_by",
                    "withdrawal",
                    "followed_up_by"),
            columns("notice", "id", OF_CASE + " and released_at is not null", "approved_by"));

    private static final List<ErasureStep> FILINGS = List.of(
            rows("filing_wording", "filing", FILING),
            rows("filing_paper", "filing", FILING),
            rows("filing_submission", "id", OF_CASE),
            rows("mandate", "id", OF_CASE),
            columns("filing", "id", OF_CASE, "drafted_by", "approved_by", "late_reason", "answers"),
            rows("document_statement", "document", DOCUMENT),
            rows("difference_explanation", "id", OF_CASE),
            rows("outgoing_document", "id", OF_CASE));

    /** What people said to us and about it. */
    private static final List<ErasureStep> CONTACTS = List.of(
            rows("third_party_contact_evidence", "contact", CONTACT),
            rows("incoming_mail_bytes", "mail", "mail in (select m.id from incoming_mail m where " + MAIL + ")"),
            rows("incoming_mail", "id", MAIL),
            rows("third_party_contact", "id", OF_CASE),
            rows("case_address", "breach", OF_CASE),
            rows("police_request", "id", OF_CASE),
            rows("report_file", "id", "(" + SIGNAL + " or " + EVIDENCE + ")"),
            columns("signal", "id", OF_CASE, "payload", "decided_by", "reason", "summary=–", "received_by=–"));

    /** Bytes and keys are gone before; a piece stays as its digest, size and dates. */
    private static final List<ErasureStep> PROOF = List.of(
            rows("evidence_attachment", "evidence", EVIDENCE),
            rows("evidence_custody", "id", EVIDENCE),
            rows("evidence_hand_over", "id", EVIDENCE),
            rows("evidence_seal", "id", EVIDENCE),
            rows("evidence_digest", "id", EVIDENCE),
            rows("evidence_acquisition", "id", EVIDENCE),
            rows("evidence_destruction", "id", EVIDENCE),
            rows("evidence_hold", "id", OF_CASE),
            columns("evidence_item", "id", OF_CASE, "seal", "check_said_by", "item_name=–", "added_by=–"),
            columns("evidence_item", "id", OF_CASE + " and elsewhere is not null", "held_by", "elsewhere=–"));

    private static final List<ErasureStep> WORK = List.of(
            rows("root_cause", "version", OF_CASE),
            rows("case_measure", "id", OF_CASE),
            rows("playbook_step", "run", RUN),
            rows("playbook_run", "id", OF_CASE),
            rows("system_downtime", "id", OF_CASE),
            rows("form_draft", "sheet", "form like concat('/breaches/', :breach, '/%')"),
            rows("rung_call_person", "call_id", CALL),
            rows("gateway_call", "id", OF_CASE),
            columns("rung_message", "id", OF_CASE, "person=–"),
            rows("acknowledgement_link", "id", OF_CASE),
            rows("alert_acknowledgement", "id", OF_CASE),
            columns("rung", "id", OF_CASE, "people=–"));

    private static final List<ErasureStep> DUTIES = List.of(
            columns("stage_submission", "id", OF_CASE, "corrects"),
            rows("stage_submission", "id", OF_CASE),
            rows("regime_decision", "id", OF_CASE),
            rows("regime_anchor", "id", OF_CASE),
            rows("obligation_correction", "id", OF_CASE),
            rows("obligation_authority", "id", OF_CASE),
            rows("obligation_version", "id", OF_CASE),
            columns("obligation", "id", OF_CASE, "reason"),
            columns(
                    "assessment_decision",
                    "id",
                    OF_CASE,
                    "reason",
                    "snapshot",
                    "refused_by",
                    "refusal_reason",
                    "approved_by",
                    "decided_by=–"),
            rows("case_request", "id", OF_CASE),
            rows("breach_awareness", "version", OF_CASE),
            rows("breach_version", "id", OF_CASE));

    private ErasurePlan() {}

    static List<ErasureStep> beforeTheLetters() {
        return PUBLICATIONS;
    }

    /** All further steps but the last: the case itself, which {@link eu.vigie.breach.CaseErasure} blanks. */
    static List<ErasureStep> afterTheLetters() {
        return Stream.of(LETTERS, FILINGS, CONTACTS, PROOF, WORK, DUTIES)
                .flatMap(List::stream)
                .toList();
    }
}
