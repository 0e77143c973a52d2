package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Updates, each act in its transaction. */
@Component
@Transactional
class UpdateDesk implements Updates {

    private final NoticeTable notices;
    private final Drafts drafts;
    private final Releases releases;

    UpdateDesk(NoticeTable notices, Drafts drafts, Releases releases) {
        this.notices = notices;
        this.drafts = drafts;
        this.releases = releases;
    }

    @Override
    public long begin(String breach, Occasion occasion, Actor actor) {
        Permit.oneOf(actor, Role.PRIVACY_OFFICER, Role.DPO);
        if (notices.of(breach).stream().noneMatch(UpdateDesk::sent)) {
            throw new NoticeConflict("update-before-first");
        }
        return drafts.prepare(breach, occasion);
    }

    private static boolean sent(NoticeRow notice) {
        return notice.kind() == NoticeKind.CUSTOMER && notice.releasedAt() != null;
    }

    @Override
    public void finish(long notice, Actor actor) {
        Permit.oneOf(actor, Role.PRIVACY_OFFICER, Role.DPO);
        drafts.drafted(update(notice), actor);
    }

    @Override
    public void decide(long notice, boolean approved, @Nullable String reason, Actor actor) {
        Permit.oneOf(actor, Role.DPO, Role.LEGAL, Role.EXECUTIVE);
        if (approved) {
            releases.approve(update(notice), actor);
            releases.send(notice);
        } else {
            releases.refuse(update(notice), reason, actor);
        }
    }

    @Override
    public void drop(long notice, String reason, Actor actor) {
        Permit.oneOf(actor, Role.PRIVACY_OFFICER, Role.DPO);
        releases.withdraw(update(notice), reason, actor);
    }

    /** The first letter has its own process, with its tasks; only what follows it is decided here. */
    private long update(long id) {
        NoticeRow notice = notices.lock(id);
        boolean follows = notices.of(notice.breach()).stream().anyMatch(other -> sent(other) && other.id() < id);
        if (notice.kind() != NoticeKind.CUSTOMER || notice.releasedAt() != null || !follows) {
            throw new NoticeConflict("no-update");
        }
        return id;
    }
}
