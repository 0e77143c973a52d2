package eu.vigie.process;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts the timers after everything else stands and stops them before anything else goes. */
@Component
@ConditionalOnBooleanProperty(name = "vigie.engine.timers", matchIfMissing = true)
class EngineLifecycle implements SmartLifecycle {

    private final JobExecutor executor;

    EngineLifecycle(JobExecutor executor) {
        this.executor = executor;
    }

    @Override
    public void start() {
        executor.start();
    }

    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }
}
