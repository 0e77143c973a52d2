package eu.vigie.process;

import static eu.vigie.deadline.Ladder.at;

import eu.vigie.filing.FallenAway;
import eu.vigie.filing.Filing;
import eu.vigie.filing.FilingState;
import eu.vigie.notice.Notice;
import eu.vigie.notice.Notices;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the called processes of a case what changed outside them: a clock that presses, an approval, a release. */
@Component
class CalledProcesses {

    /** From this share of the time on one authorised person may act; the approval follows. */
    private static final int PRESSING_PERCENT = 90;

    private final CaseInstances instances;
    private final Obligations obligations;
    private final Notices notices;
    private final CarriedFilings carried;
    private final FallenAway fallen;
    private final Clock clock;

    CalledProcesses(
            CaseInstances instances,
            Obligations obligations,
            Notices notices,
            CarriedFilings carried,
            FallenAway fallen,
            Clock clock) {
        this.instances = instances;
        this.obligations = obligations;
        this.notices = notices;
        this.carried = carried;
        this.fallen = fallen;
        this.clock = clock;
    }

    void align(String breach) {
        for (var told : Notification.values()) alignNotification(breach, told);
        alignFiling(breach);
    }

    /** True when one of these duties is open and nine tenths of its time are gone. */
    boolean pressing(String breach, Set<Duty> duties) {
        var now = clock.instant();
        return obligations.of(breach).stream()
                .filter(row -> duties.contains(row.duty()) && row.running())
                .anyMatch(row -> pressing(row, now));
    }

    private boolean pressing(Filing filing) {
        var now = clock.instant();
        return obligations.of(filing.breach()).stream()
                .filter(row -> row.running() && TaskDue.told(row, filing))
                .anyMatch(row -> pressing(row, now));
    }

    private static boolean pressing(Obligation row, Instant now) {
        return !at(row.start(), row.limit(), PRESSING_PERCENT).isAfter(now);
    }

    private void alignNotification(String breach, Notification told) {
        for (var instance : instances.running(breach, told.process())) {
            var notice = (Long) instances.variables(instance.getId()).get(Variables.NOTICE);
            instances.change(instance.getId(), Map.of(Variables.PRESSING, pressing(breach, told.duties())));
            if (notice != null) instances.change(instance.getId(), standing(told, notices.get(notice)));
        }
    }

    private static Map<String, Object> standing(Notification told, Notice notice) {
        return told == Notification.PUBLIC
                ? Map.of(Variables.COMMUNICATION, Communication.of(notice).code())
                : Map.of(Variables.NOTICE_RELEASED, notice.releasedAt() != null);
    }

    private void alignFiling(String breach) {
        carried.of(breach)
                .forEach((instance, filing) ->
                        instances.change(instance, Map.of(Variables.MAY_FILE, receiptMayCome(filing))));
    }

    /** What the authority has though nothing is owed to it any more has no clock that presses; its receipt may come all the same. */
    private boolean receiptMayCome(Filing filing) {
        return filing.submittedAt() != null
                || filing.state() == FilingState.APPROVED
                || pressing(filing)
                || fallen.stillThere(filing);
    }
}
