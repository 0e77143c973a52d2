package eu.vigie.process;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import eu.vigie.breach.Breaches;
import eu.vigie.breach.CaseRequest;
import eu.vigie.breach.CaseRequests;
import eu.vigie.filing.Filing;
import eu.vigie.filing.Filings;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads engine tasks as tasks of a case: a page at a time, in as many statements for fifty tasks as for one. */
@Component
class TaskReader {

    private final RuntimeService runtime;
    private final Breaches breaches;
    private final Obligations obligations;
    private final CandidateRoles roles;
    private final Steps steps;
    private final CaseRequests requests;
    private final Filings filings;

    TaskReader(
            RuntimeService runtime,
            Breaches breaches,
            Obligations obligations,
            CandidateRoles roles,
            Steps steps,
            CaseRequests requests,
            Filings filings) {
        this.runtime = runtime;
        this.breaches = breaches;
        this.obligations = obligations;
        this.roles = roles;
        this.steps = steps;
        this.requests = requests;
        this.filings = filings;
    }

    /** Reads all of them at once, one that comes twice once; the answer gives parts of them, in their order. */
    Function<List<org.camunda.bpm.engine.task.Task>, List<Task>> readById(
            Stream<org.camunda.bpm.engine.task.Task> all) {
        var once = new LinkedHashMap<String, org.camunda.bpm.engine.task.Task>();
        all.forEach(task -> once.putIfAbsent(task.getId(), task));
        var read = read(List.copyOf(once.values())).stream().collect(toMap(Task::id, Function.identity()));
        return part -> part.stream()
                .map(task -> Objects.requireNonNull(read.get(task.getId())))
                .toList();
    }

    List<Task> read(List<org.camunda.bpm.engine.task.Task> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        var instances = page.stream()
                .map(org.camunda.bpm.engine.task.Task::getProcessInstanceId)
                .collect(toSet());
        var references = references(instances);
        var named = Set.copyOf(references.values());
        var cases = breaches.all(named);
        var owed = obligations.ofAll(named).stream().collect(groupingBy(Obligation::breach));
        var carried = carried(instances);
        var asked = requests.open(named).stream().collect(toMap(CaseRequest::id, Function.identity()));
        var filed = filed(carried);
        return page.stream()
                .map(task -> {
                    var reference = Objects.requireNonNull(references.get(task.getProcessInstanceId()));
                    var breach = Objects.requireNonNull(cases.get(reference));
                    var variables = carried.getOrDefault(
                            task.getExecutionId(), carried.getOrDefault(task.getProcessInstanceId(), Map.of()));
                    var request = asked.get((Long) variables.getOrDefault(Variables.REQUEST, 0L));
                    var filing = filed.get((Long) variables.getOrDefault(Variables.FILING, 0L));
                    var duties = owed.getOrDefault(reference, List.of());
                    var due = TaskDue.of(task, breach, duties, request, filing);
                    return task(task, reference, due, variables, Task.Addressee.of(filing, duties));
                })
                .toList();
    }

    private Task task(
            org.camunda.bpm.engine.task.Task task,
            String reference,
            TaskDue due,
            Map<String, Object> variables,
            Task.@Nullable Addressee addressee) {
        return new Task(
                task.getId(),
                task.getFormKey(),
                task.getName(),
                reference,
                TaskSubject.of(task.getTaskDefinitionKey(), reference, variables),
                task.getAssignee(),
                roles.codes(task),
                due.dueAt(),
                due.planBy(),
                steps.of(task.getFormKey()).form(),
                (Long) variables.get(Variables.REQUEST),
                addressee);
    }

    private Map<Long, Filing> filed(Map<String, Map<String, Object>> carried) {
        var numbers = new HashSet<Long>();
        carried.values().forEach(one -> {
            if (one.get(Variables.FILING) instanceof Long filing) numbers.add(filing);
        });
        return filings.all(numbers).stream().collect(toMap(Filing::id, Function.identity()));
    }

    String breachOf(org.camunda.bpm.engine.task.Task task) {
        return Objects.requireNonNull(
                references(Set.of(task.getProcessInstanceId())).get(task.getProcessInstanceId()));
    }

    private Map<String, String> references(Set<String> instances) {
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    /** By execution: what may begin at any time carries its own, beside what the process as a whole carries. */
    private Map<String, Map<String, Object>> carried(Set<String> instances) {
        var carried = new HashMap<String, Map<String, Object>>();
        runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableNameIn(
                        Variables.NOTICE,
                        Variables.FILING,
                        Variables.AWARENESS,
                        Variables.REGIME_DECISION,
                        Variables.REGIME_ANCHOR,
                        Variables.REQUEST)
                .list()
                .forEach(variable -> carried.computeIfAbsent(variable.getExecutionId(), scope -> new HashMap<>())
                        .put(variable.getName(), variable.getValue()));
        return carried;
    }
}
