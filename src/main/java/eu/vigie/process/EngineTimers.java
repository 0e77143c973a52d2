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
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the engine's timers: three queries for each page. */
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
        var elements = elements();
        var now = clock.instant();
        return jobs.stream()
                .filter(job -> elements.containsKey(job.getJobDefinitionId()))
                .map(job -> timer(job, cases, elements, now))
                .toList();
    }

    /** On which step a timer of that definition stands; there are as many as the diagrams draw. */
    private Map<String, String> elements() {
        return management.createJobDefinitionQuery().list().stream()
                .collect(toMap(JobDefinition::getId, JobDefinition::getActivityId));
    }

    private Map<String, String> cases(Set<String> instances) {
        if (instances.isEmpty()) return Map.of();
        return runtime.createProcessInstanceQuery().processInstanceIds(new HashSet<>(instances)).list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private static Timer timer(Job job, Map<String, String> cases, Map<String, String> elements, Instant now) {
        var due = job.getDuedate().toInstant();
        return new Timer(
                job.getId(),
                cases.get(job.getProcessInstanceId()),
                Processes.ofDefinition(job.getProcessDefinitionId()),
                elements.getOrDefault(job.getJobDefinitionId(), ""),
                due,
                Math.max(0, Duration.between(due, now).toSeconds()),
                job.getRetries());
    }
}
