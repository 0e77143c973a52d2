package eu.vigie.process;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the engine's timers: two queries for each page. */
@Component
class EngineTimers implements Timers {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final Clock clock;

    EngineTimers(ManagementService management, RuntimeService runtime, Clock clock) {
        this.management = management;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Timer> pending(int offset, int limit) {
        var jobs = management
                .createJobQuery()
                .timers()
                .orderByJobDuedate()
                .asc()
                .orderByJobId()
                .asc()
                .listPage(offset, limit);
        var cases = cases(jobs.stream().map(Job::getProcessInstanceId).collect(toSet()));
        var now = clock.instant();
        return jobs.stream().map(job -> timer(job, cases, now)).toList();
    }

    private Map<String, String> cases(Set<String> instances) {
        if (instances.isEmpty()) return Map.of();
        return runtime.createProcessInstanceQuery().processInstanceIds(new HashSet<>(instances)).list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private static Timer timer(Job job, Map<String, String> cases, Instant now) {
        var due = job.getDuedate().toInstant();
        return new Timer(
                job.getId(),
                cases.get(job.getProcessInstanceId()),
                Processes.ofDefinition(job.getProcessDefinitionId()),
                ((JobEntity) job).getActivityId(),
                due,
                Math.max(0, Duration.between(due, now).toSeconds()),
                job.getRetries());
    }
}
