package eu.vigie.process;

import java.util.Date;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;

/** A job that lost a race is due again at once and keeps its retries; the engine's own way would ring a rung a minute late. */
class TryAgainAtOnce extends DefaultFailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String job, Throwable trouble) {
        if (LostRace.in(trouble)) return new AtOnce(job, trouble);
        return LostRace.torn(trouble) ? new AtOnceAndCounted(job, trouble) : super.getCommand(job, trouble);
    }

    private static class AtOnce extends DefaultJobRetryCmd {

        private static final long serialVersionUID = 1L;

        AtOnce(String job, Throwable trouble) {
            super(job, trouble);
        }

        @Override
        public @Nullable Object execute(CommandContext context) {
            var job = getJob();
            if (job != null) {
                job.unlock();
                notifyAcquisition(context);
            }
            return null;
        }
    }

    /** It might be a fault as well: each try costs a retry, and the last ones wait as after any other failure. */
    private static class AtOnceAndCounted extends DefaultJobRetryCmd {

        private static final long serialVersionUID = 1L;
        private static final int LEFT_FOR_LATER = 5;

        AtOnceAndCounted(String job, Throwable trouble) {
            super(job, trouble);
        }

        @Override
        protected void executeCustomStrategy(CommandContext context, JobEntity job, ActivityImpl activity)
                throws Exception {
            Date due = job.getDuedate();
            super.executeCustomStrategy(context, job, activity);
            if (job.getRetries() >= LEFT_FOR_LATER) job.setDuedate(due);
        }
    }
}
