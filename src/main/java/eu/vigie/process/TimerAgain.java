package eu.vigie.process;

import static java.util.Objects.requireNonNull;

import java.util.Date;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Creates the timer of a task that waits already, which the engine's interface does only when a step begins. */
@Component
class TimerAgain {

    private final ProcessEngineConfigurationImpl engine;

    TimerAgain(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** To be called in a transaction. */
    void arm(String execution, String timer) {
        engine.getCommandExecutorTxRequired().execute(new Arming(execution, timer));
    }

    private record Arming(String execution, String timer) implements Command<Boolean> {

        @Override
        public Boolean execute(CommandContext context) {
            var waiting = context.getExecutionManager().findExecutionById(execution);
            context.getJobManager().findJobsByExecutionId(execution).forEach(this::forget);
            var declared = TimerDeclarationImpl.getDeclarationsForScope(waiting.getActivity());
            var created = requireNonNull(declared.get(timer)).createTimerInstance(waiting);
            if (isDuration(created)) countFromBegin(created, waiting, context);
            return true;
        }

        /** What the engine has given up would stay beside the new one. */
        private void forget(JobEntity job) {
            if (job.getRetries() == 0 && timer.equals(job.getJobDefinition().getActivityId())) job.delete();
        }

        private static boolean isDuration(TimerEntity created) {
            return created.getJobDefinition().getJobConfiguration().startsWith(TimerDeclarationType.DURATION.name());
        }

        /** Its time began with the step, not now. */
        private static void countFromBegin(TimerEntity created, ExecutionEntity waiting, CommandContext context) {
            var begun = context.getTaskManager()
                    .findTasksByExecutionId(waiting.getId())
                    .get(0)
                    .getCreateTime();
            var now = ClockUtil.getCurrentTime();
            created.setDuedate(new Date(created.getDuedate().getTime() - now.getTime() + begun.getTime()));
        }
    }
}
