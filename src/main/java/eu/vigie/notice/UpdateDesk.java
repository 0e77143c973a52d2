package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.CaseConflict;
import eu.vigie.breach.CaseRequest;
import eu.vigie.breach.CaseRequests;
import eu.vigie.breach.RequestKind;
import eu.vigie.document.Letter;
import eu.vigie.refusal.NotFound;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters that need no process, each act in its transaction. */
@Component
@Transactional
class UpdateDesk implements Updates {

    private static final Set<NoticeState> OPEN = Set.of(NoticeState.DRAFT, NoticeState.APPROVED);

    private static final Role[] OFFICERS = {Role.PRIVACY_OFFICER, Role.DPO};

    /** Whom the contract lets prepare a report. */
    private static final Role[] REPORTERS = {Role.INCIDENT_LEAD, Role.CTO, Role.PRIVACY_OFFICER, Role.DPO};

    private final NoticeTable notices;
    private final HeldNotices held;
    private final Drafts drafts;
    private final Releases releases;
    private final Withdrawals withdrawals;
    private final CaseRequests requests;
    private final Breaches breaches;

    UpdateDesk(
            NoticeTable notices,
            HeldNotices held,
            Drafts drafts,
            Releases releases,
            Withdrawals withdrawals,
            CaseRequests requests,
            Breaches breaches) {
        this.notices = notices;
        this.held = held;
        this.drafts = drafts;
        this.releases = releases;
        this.withdrawals = withdrawals;
        this.requests = requests;
        this.breaches = breaches;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean possible(String breach) {
        return notices.of(List.of(breach)).stream().anyMatch(UpdateDesk::sent);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean waits(Notice notice) {
        return notice.releasedAt() == null && OPEN.contains(notice.state()) && follows(notices.get(notice.id()));
    }

    /** Whoever was in a wave that was stopped, or became affected later, is owed a letter in the wording of a first one. */
    @Override
    @Transactional(readOnly = true)
    public boolean begunByPerson(Notice notice) {
        return Occasion.of(notices.get(notice.id()).template()).isPresent();
    }

    @Override
    public long begin(String breach, Occasion occasion, Actor actor) {
        Permit.oneOf(actor, OFFICERS);
        breaches.hold(breach);
        if (!possible(breach)) {
            throw new NoticeConflict("update-before-first");
        }
        return drafts.prepare(breach, occasion);
    }

    @Override
    public long answer(String breach, long request, Actor actor) {
        Permit.oneOf(actor, REPORTERS);
        breaches.hold(breach);
        CaseRequest asked = requests.get(request);
        if (asked.kind() != RequestKind.RFO || !asked.breach().equals(breach)) {
            throw new NotFound("request", Long.toString(request));
        }
        if (breaches.get(breach).closedAt() != null) {
            throw new CaseConflict("case-closed", breach);
        }
        if (!asked.open()) {
            throw new CaseConflict("request-answered", breach);
        }
        return drafts.answer(asked);
    }

    private static boolean sent(NoticeRow notice) {
        return notice.kind() == NoticeKind.CUSTOMER && notice.releasedAt() != null;
    }

    @Override
    public void finish(long notice, Actor actor) {
        drafts.drafted(permitted(notice, actor), actor);
    }

    @Override
    public void decide(long notice, boolean approved, @Nullable String reason, Actor actor) {
        Permit.oneOf(actor, Role.DPO, Role.LEGAL, Role.EXECUTIVE);
        NoticeRow letter = following(notice);
        if (!approved) {
            releases.refuse(notice, reason, actor);
            return;
        }
        releases.approve(notice, actor);
        if (letter.request() != null) {
            requests.answer(letter.request(), notices.now(), subject(notice), null, actor);
        }
        releases.send(notice);
    }

    @Override
    public void drop(long notice, String reason, Actor actor) {
        withdrawals.withdraw(permitted(notice, actor), reason, actor);
    }

    private long permitted(long id, Actor actor) {
        Permit.oneOf(actor, notices.get(id).kind() == NoticeKind.RFO ? REPORTERS : OFFICERS);
        return following(id).id();
    }

    /** What answered the request, as it is remembered with it. */
    private String subject(long notice) {
        NoticeRow letter = notices.get(notice);
        return drafts.preview(notice).stream()
                .filter(each ->
                        each.locale().getLanguage().equals(letter.locale().getLanguage()))
                .findFirst()
                .map(Letter::subject)
                .orElse("");
    }

    /** First letters have their own process, with its tasks, late ones too; only updates and reports are decided here. */
    private NoticeRow following(long id) {
        NoticeRow notice = held.lock(id);
        if (!follows(notice) || notice.releasedAt() != null) {
            throw new NoticeConflict("no-update");
        }
        return notice;
    }

    private static boolean follows(NoticeRow notice) {
        return notice.kind() == NoticeKind.RFO || Occasion.of(notice.template()).isPresent();
    }
}
