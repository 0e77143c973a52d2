package eu.vigie.process;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** The task is already done, or the case went another way meanwhile. */
class TaskCompleted extends Refusal {

    private static final long serialVersionUID = 1L;

    TaskCompleted(String task) {
        super(Reason.CONFLICT, Fault.of("task", "task-completed", task));
    }
}
