package eu.vigie.process;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;

/** Somebody else has the task. */
class TaskTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    TaskTaken(String person) {
        super(Reason.CONFLICT, Fault.of("task", "task-taken", person));
    }
}
