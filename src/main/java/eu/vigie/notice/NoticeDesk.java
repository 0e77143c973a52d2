package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.document.Letter;
import eu.vigie.identity.Person;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters of a case, each act in its transaction. */
@Component
@Transactional
class NoticeDesk implements Notices {

    private final NoticeTable notices;
    private final HeldNotices held;
    private final Wording wording;
    private final Drafts drafts;
    private final Releases releases;
    private final Withdrawals withdrawals;
    private final StaffLetters staff;
    private final Deliveries deliveries;
    private final CountedNotices counted;

    NoticeDesk(
            NoticeTable notices,
            HeldNotices held,
            Wording wording,
            Drafts drafts,
            Releases releases,
            Withdrawals withdrawals,
            StaffLetters staff,
            Deliveries deliveries,
            CountedNotices counted) {
        this.notices = notices;
        this.held = held;
        this.wording = wording;
        this.drafts = drafts;
        this.releases = releases;
        this.withdrawals = withdrawals;
        this.staff = staff;
        this.deliveries = deliveries;
        this.counted = counted;
    }

    @Override
    public long prepare(String breach, NoticeKind kind, Set<Long> others) {
        return drafts.prepare(breach, kind, others);
    }

    @Override
    public void word(long notice, String language, String source, Actor actor) {
        drafts.word(notice, language, source, actor);
    }

    @Override
    public void drafted(long notice, Actor actor) {
        drafts.drafted(notice, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Letter> preview(long notice) {
        return drafts.preview(notice);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> wording(long notice) {
        return wording.of(notices.get(notice).id());
    }

    @Override
    public void approve(long notice, Actor actor) {
        releases.approve(notice, actor);
    }

    @Override
    public void refuse(long notice, String reason, Actor actor) {
        releases.refuse(notice, reason, actor);
    }

    @Override
    public void releaseAlone(long notice, Actor actor) {
        releases.releaseAlone(notice, actor);
    }

    @Override
    public void send(long notice) {
        releases.send(notice);
    }

    @Override
    public void withdraw(long notice, String reason, Actor actor) {
        withdrawals.withdraw(notice, reason, actor);
    }

    @Override
    public long tell(
            String breach,
            NoticeKind kind,
            String template,
            Collection<Person> people,
            Function<Person, Map<String, ?>> vocabulary) {
        return staff.tell(breach, kind, template, people, vocabulary);
    }

    @Override
    public boolean takeBack(long notice, String recipient, String reason) {
        return staff.takeBack(notices.get(notice), recipient, reason);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean waits(long notice, String recipient) {
        return staff.waits(notices.get(notice), recipient);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean inDoubt(long notice, String recipient) {
        return staff.inDoubt(notices.get(notice), recipient);
    }

    @Override
    @Transactional(readOnly = true)
    public Notice get(long notice) {
        return counted.of(notices.get(notice));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> of(String breach) {
        return counted.of(notices.of(List.of(breach)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> of(String breach, Set<NoticeKind> kinds) {
        return counted.of(notices.of(List.of(breach)).stream()
                .filter(row -> kinds.contains(row.kind()))
                .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Notice>> of(Collection<String> breaches) {
        return counted.of(notices.of(breaches)).stream().collect(Collectors.groupingBy(Notice::breach));
    }

    @Override
    public int retry(long notice, Set<String> states, Actor actor) {
        Permit.oneOf(actor, Role.PRIVACY_OFFICER, Role.DPO, Role.INCIDENT_LEAD, Role.OPERATOR);
        NoticeRow wave = held.lock(notice);
        if (wave.withdrawnAt() != null) {
            throw new NoticeConflict("notice-withdrawn");
        }
        int again = deliveries.retry(
                wave.owner(), states.stream().map(NoticeDesk::state).collect(Collectors.toSet()));
        if (again > 0) notices.runsAgain(notice);
        return again;
    }

    private static DeliveryState state(String code) {
        try {
            return DeliveryState.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput(Fault.of("states", "state-unknown", code));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Instant firstReleased(String breach, NoticeKind kind) {
        return notices.of(List.of(breach)).stream()
                .filter(notice -> notice.kind() == kind)
                .map(NoticeRow::releasedAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
