package eu.vigie.process;

import eu.vigie.notice.Notice;
import eu.vigie.notice.NoticeKind;
import eu.vigie.obligation.Duty;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The processes that tell somebody outside by a notice: whom, and what is met by it. */
enum Notification {
    CUSTOMERS("customer-notification", NoticeKind.CUSTOMER, Set.of(Duty.CUSTOMERS, Duty.CONTROLLERS)),
    PERSONS("persons-notification", NoticeKind.PERSON, Set.of(Duty.PERSONS)),
    PUBLIC("public-communication", NoticeKind.PUBLIC, Set.of(Duty.PUBLIC_COMMUNICATION));

    private final String process;
    private final NoticeKind kind;
    private final Set<Duty> duties;

    Notification(String process, NoticeKind kind, Set<Duty> duties) {
        this.process = process;
        this.kind = kind;
        this.duties = duties;
    }

    /** Empty for a process that tells nobody by a notice of its own. */
    static Optional<Notification> of(String process) {
        return Arrays.stream(values())
                .filter(one -> one.process.equals(process))
                .findFirst();
    }

    String process() {
        return process;
    }

    NoticeKind kind() {
        return kind;
    }

    /** A letter of this kind that went: a draft that was taken back again told nobody anything. */
    boolean wentAs(Notice letter) {
        return letter.kind() == kind && letter.releasedAt() != null;
    }

    Set<Duty> duties() {
        return duties;
    }
}
