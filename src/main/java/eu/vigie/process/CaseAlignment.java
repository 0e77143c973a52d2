package eu.vigie.process;

import eu.vigie.notice.AlreadyTold;
import org.springframework.stereotype.Component;

/**
 * Brings the process of one case in line: called steps first, then the lanes, then a filing for each authority, then the clocks and the dates of what waits for
 * people.
 */
@Component
class CaseAlignment {

    private final CalledProcesses called;
    private final Lanes lanes;
    private final CaseInstances instances;
    private final AuthorityFilings filings;
    private final FilingTasks filingTasks;
    private final AssessmentTasks assessmentTasks;
    private final RegimeTasks regimeTasks;
    private final LapsedDrafts drafts;
    private final PublicCommunications communications;
    private final NoticeFollowUps followUps;
    private final AlreadyTold alreadyTold;
    private final LettersStillOwed stillOwed;
    private final DeadlineClocks clocks;
    private final TaskDates dates;

    CaseAlignment(
            CalledProcesses called,
            Lanes lanes,
            CaseInstances instances,
            AuthorityFilings filings,
            FilingTasks filingTasks,
            AssessmentTasks assessmentTasks,
            RegimeTasks regimeTasks,
            LapsedDrafts drafts,
            PublicCommunications communications,
            NoticeFollowUps followUps,
            AlreadyTold alreadyTold,
            LettersStillOwed stillOwed,
            DeadlineClocks clocks,
            TaskDates dates) {
        this.called = called;
        this.lanes = lanes;
        this.instances = instances;
        this.filings = filings;
        this.filingTasks = filingTasks;
        this.assessmentTasks = assessmentTasks;
        this.regimeTasks = regimeTasks;
        this.drafts = drafts;
        this.communications = communications;
        this.followUps = followUps;
        this.alreadyTold = alreadyTold;
        this.stillOwed = stillOwed;
        this.clocks = clocks;
        this.dates = dates;
    }

    void align(String breach) {
        called.align(breach);
        filingTasks.align(breach);
        assessmentTasks.align(breach);
        regimeTasks.align(breach);
        // Before the letters: whoever has one is owed none, and no task asks for it.
        alreadyTold.meet(breach);
        // Before the lanes: what is written beside the main diagram ends with the draft that it carries.
        stillOwed.align(breach);
        drafts.withdraw(breach, lanes.of(breach));
        instances.main(breach).ifPresent(main -> instances.change(main, lanes.of(breach)));
        filings.align(breach);
        communications.align(breach);
        followUps.align(breach);
        clocks.align(breach);
        dates.align(breach);
    }
}
