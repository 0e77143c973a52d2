package eu.vigie.process;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.CaseRequest;
import eu.vigie.breach.CaseRequests;
import eu.vigie.filing.Filing;
import eu.vigie.filing.Filings;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads engine tasks as tasks of a case: a page at a time, in as many statements for fifty tasks as for one. A task whose process
 * ended between two of them is left out: it is open no more.
 */
@Component
class TaskReader {

    private final CarriedValues values;
    private final Breaches breaches;
    private final Obligations obligations;
    private final DrawnTasks drawn;
    private final Steps steps;
    private final CaseRequests requests;
    private final Filings filings;

    TaskReader(
            CarriedValues values,
            Breaches breaches,
            Obligations obligations,
            DrawnTasks drawn,
            Steps steps,
            CaseRequests requests,
            Filings filings) {
        this.values = values;
        this.breaches = breaches;
        this.obligations = obligations;
        this.drawn = drawn;
        this.steps = steps;
        this.requests = requests;
        this.filings = filings;
    }

    /** Reads all of them at once, one that comes twice once; the answer gives parts of them, in their order. */
    Function<List<EngineTask>, List<Task>> readById(Stream<EngineTask> all) {
        var once = new LinkedHashMap<String, EngineTask>();
        all.forEach(task -> once.putIfAbsent(task.id(), task));
        var read = read(List.copyOf(once.values())).stream().collect(toMap(Task::id, Function.identity()));
        return part -> part.stream()
                .flatMap(task -> Optional.ofNullable(read.get(task.id())).stream())
                .toList();
    }

    List<Task> read(List<EngineTask> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        var instances = page.stream().map(EngineTask::instance).collect(toSet());
        return read(page, values.of(instances));
    }

    /** The open one of that number. */
    Optional<Task> find(String id) {
        return values.ofTask(id)
                .map(found -> read(List.of(found.task()), found.carried()).get(0));
    }

    private List<Task> read(List<EngineTask> page, CarriedValues.Carried carried) {
        var named = Set.copyOf(carried.references().values());
        var filed = filed(Set.copyOf(carried.all(Variables.FILING)));
        if (named.size() == 1) return ofOneCase(page, carried, named.iterator().next(), filed);
        return read(page, carried, breaches.all(named), obligations.ofAll(named), filed);
    }

    /** Asked as a page of that case asks, which so reads nothing twice. */
    private List<Task> ofOneCase(
            List<EngineTask> page, CarriedValues.Carried carried, String reference, List<Filing> filed) {
        var breach = breaches.get(reference);
        return read(page, carried, Map.of(reference, breach), obligations.of(reference), filed);
    }

    /** Of one case, of which it is known what is owed and which filings it has. */
    List<Task> read(List<EngineTask> ofCase, Breach breach, List<Obligation> owed, List<Filing> filings) {
        if (ofCase.isEmpty()) return List.of();
        var instances = ofCase.stream().map(EngineTask::instance).collect(toSet());
        return read(ofCase, values.of(instances), Map.of(breach.reference(), breach), owed, filings);
    }

    private List<Task> read(
            List<EngineTask> page,
            CarriedValues.Carried carried,
            Map<String, Breach> cases,
            List<Obligation> all,
            List<Filing> filings) {
        var named = cases.keySet();
        var owed = all.stream().collect(groupingBy(Obligation::breach));
        var asked = asked(named, carried);
        var filed = filings.stream().collect(toMap(Filing::id, Function.identity()));
        return page.stream()
                .filter(task -> carried.references().containsKey(task.instance()))
                .map(task -> {
                    var reference = Objects.requireNonNull(carried.references().get(task.instance()));
                    var breach = Objects.requireNonNull(cases.get(reference));
                    var variables = carried.of(task.execution(), task.instance());
                    var request = asked.get((Long) variables.getOrDefault(Variables.REQUEST, 0L));
                    var filing = filed.get((Long) variables.getOrDefault(Variables.FILING, 0L));
                    var duties = owed.getOrDefault(reference, List.of());
                    var due = TaskDue.of(task, breach, duties, request, filing);
                    return task(task, reference, due, variables, Task.Addressee.of(filing, duties));
                })
                .toList();
    }

    private List<Filing> filed(Collection<Long> ids) {
        return ids.size() == 1 ? List.of(filings.get(ids.iterator().next())) : filings.all(ids);
    }

    /** What is asked of the cases; where no task answers anything, nobody looks. */
    private Map<Long, CaseRequest> asked(Set<String> cases, CarriedValues.Carried carried) {
        if (carried.all(Variables.REQUEST).isEmpty()) return Map.of();
        return requests.open(cases).stream().collect(toMap(CaseRequest::id, Function.identity()));
    }

    private Task task(
            EngineTask task,
            String reference,
            TaskDue due,
            Map<String, Object> variables,
            Task.@Nullable Addressee addressee) {
        return new Task(
                task.id(),
                drawn.key(task),
                task.name(),
                reference,
                TaskSubject.of(task.element(), reference, variables),
                task.assignee(),
                drawn.roles(task),
                task.since(),
                due.dueAt(),
                due.planBy(),
                steps.of(drawn.key(task)).form(),
                (Long) variables.get(Variables.REQUEST),
                addressee);
    }

    /** Nothing where its process has ended since it was read. */
    Optional<String> breachOf(EngineTask task) {
        var instance = task.instance();
        return Optional.ofNullable(values.of(Set.of(instance)).references().get(instance));
    }
}
