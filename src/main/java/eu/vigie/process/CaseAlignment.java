package eu.vigie.process;

import org.springframework.stereotype.Component;

/** Brings the process of one case in line: called steps first, then the lanes, then the dates of what waits for people. */
@Component
class CaseAlignment {

    private final CalledProcesses called;
    private final Lanes lanes;
    private final CaseInstances instances;
    private final TaskDates dates;

    CaseAlignment(CalledProcesses called, Lanes lanes, CaseInstances instances, TaskDates dates) {
        this.called = called;
        this.lanes = lanes;
        this.instances = instances;
        this.dates = dates;
    }

    void align(String breach) {
        called.align(breach);
        instances.main(breach).ifPresent(main -> instances.change(main, lanes.of(breach)));
        dates.align(breach);
    }
}
