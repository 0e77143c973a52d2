package eu.vigie.process;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.jspecify.annotations.Nullable;

/** A job that lost a race is due again at once and keeps its retries; the engine's own way would ring a rung a minute late. */
class TryAgainAtOnce extends DefaultFailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String job, Throwable trouble) {
        return LostRace.in(trouble) ? new AtOnce(job, trouble) : super.getCommand(job, trouble);
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
}
