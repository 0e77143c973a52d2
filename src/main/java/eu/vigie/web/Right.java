package eu.vigie.web;

import eu.vigie.actor.Role;
import java.util.EnumSet;
import java.util.Set;

/** What both faces allow only to some roles. */
public enum Right {
    CHANGE_FACTS(Role.PRIVACY_OFFICER, Role.DPO, Role.INCIDENT_LEAD, Role.CTO),
    MOVE_AWARENESS(Role.PRIVACY_OFFICER, Role.DPO, Role.INCIDENT_LEAD, Role.CTO),
    DECIDE_REGIMES(Role.PRIVACY_OFFICER, Role.DPO, Role.LEGAL, Role.INCIDENT_LEAD),
    RECORD_QUESTIONS(Role.PRIVACY_OFFICER, Role.DPO, Role.LEGAL),
    RECORD_WISHES(Role.PRIVACY_OFFICER, Role.DPO, Role.INCIDENT_LEAD, Role.CTO, Role.COMMUNICATIONS),
    DRAFT_REPORTS(Role.INCIDENT_LEAD, Role.CTO, Role.PRIVACY_OFFICER, Role.DPO),
    CONTAIN(Role.INCIDENT_LEAD, Role.CTO, Role.PRIVACY_OFFICER, Role.DPO),
    ANALYSE_CAUSES(Role.INCIDENT_LEAD, Role.CTO, Role.PRIVACY_OFFICER, Role.DPO),
    DRAFT_FORMS(Role.PRIVACY_OFFICER, Role.DPO),
    APPROVE_FORMS(Role.DPO, Role.LEGAL, Role.EXECUTIVE),
    EXPLAIN_DIFFERENCES(Role.PRIVACY_OFFICER, Role.DPO, Role.LEGAL, Role.COMMUNICATIONS, Role.INCIDENT_LEAD, Role.CTO),
    KEEP_ORGANISATION(Role.PRIVACY_OFFICER, Role.DPO, Role.LEGAL),
    KEEP_EVIDENCE(Role.INCIDENT_LEAD, Role.CTO, Role.PRIVACY_OFFICER, Role.DPO, Role.LEGAL),
    READ_EVIDENCE(Role.INCIDENT_LEAD, Role.CTO, Role.PRIVACY_OFFICER, Role.DPO, Role.LEGAL, Role.AUDITOR),
    RECORD_CONTACTS(Role.PRIVACY_OFFICER, Role.DPO, Role.LEGAL, Role.INCIDENT_LEAD, Role.CTO, Role.COMMUNICATIONS),
    READ_CONTACTS(
            Role.PRIVACY_OFFICER,
            Role.DPO,
            Role.LEGAL,
            Role.INCIDENT_LEAD,
            Role.CTO,
            Role.COMMUNICATIONS,
            Role.EXECUTIVE,
            Role.AUDITOR),
    RECORD_POLICE_REQUESTS(Role.LEGAL, Role.DPO, Role.INCIDENT_LEAD),
    READ_POLICE_REQUESTS(Role.LEGAL, Role.DPO, Role.INCIDENT_LEAD, Role.EXECUTIVE, Role.AUDITOR),
    DELAY_COMMUNICATION(Role.LEGAL, Role.DPO, Role.EXECUTIVE),
    HOLD_EVIDENCE(Role.PRIVACY_OFFICER, Role.DPO, Role.LEGAL),
    APPROVE_DESTRUCTION(Role.DPO, Role.LEGAL),
    PROVE_DELIVERY(Role.PRIVACY_OFFICER, Role.DPO, Role.LEGAL, Role.AUDITOR),
    PROVE_TRAIL(Role.AUDITOR, Role.DPO, Role.PRIVACY_OFFICER, Role.OPERATOR),
    READ_REGISTER(Role.PRIVACY_OFFICER, Role.DPO, Role.LEGAL, Role.EXECUTIVE, Role.AUDITOR),
    TRIAGE_SIGNALS(Role.PRIVACY_OFFICER, Role.DPO, Role.INCIDENT_LEAD, Role.CTO),
    READ_SIGNALS(Role.PRIVACY_OFFICER, Role.DPO, Role.INCIDENT_LEAD, Role.CTO, Role.LEGAL, Role.AUDITOR),
    KEEP_REPORT_LINKS(Role.PRIVACY_OFFICER, Role.DPO, Role.ADMIN),
    RUN_DRILLS(Role.PRIVACY_OFFICER, Role.DPO, Role.INCIDENT_LEAD, Role.CTO),
    KEEP_SOURCES(Role.ADMIN),
    KEEP_SUBSCRIPTIONS(Role.ADMIN),
    WATCH_CLOCKS(Role.OPERATOR, Role.ADMIN);

    private final Set<Role> roles;

    Right(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    /** Those who have it. */
    public Role[] roles() {
        return roles.toArray(Role[]::new);
    }
}
