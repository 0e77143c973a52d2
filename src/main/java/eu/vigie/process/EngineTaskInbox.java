package eu.vigie.process;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.filing.Filing;
import eu.vigie.obligation.Obligation;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's user tasks as the house sees them. */
@Component
class EngineTaskInbox implements TaskInbox {

    private final TaskService tasks;
    private final HistoryService history;
    private final InboxQuery query;
    private final DeskQuery desk;
    private final TaskReader reader;
    private final DrawnTasks drawn;
    private final Steps steps;
    private final CaseRefresh refresh;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EngineTaskInbox(
            TaskService tasks,
            HistoryService history,
            InboxQuery query,
            DeskQuery desk,
            TaskReader reader,
            DrawnTasks drawn,
            Steps steps,
            CaseRefresh refresh,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.history = history;
        this.query = query;
        this.desk = desk;
        this.reader = reader;
        this.drawn = drawn;
        this.steps = steps;
        this.refresh = refresh;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasks(Filter filter, Actor actor, @Nullable String after, int limit) {
        return reader.read(query.page(filter, actor, after, limit));
    }

    @Override
    @Transactional(readOnly = true)
    public Desk desk(Actor actor, int limit, Collection<String> cases) {
        var found = desk.of(actor, limit, cases);
        var read = reader.readById(found.all());
        return new Desk(
                read.apply(found.alerts()),
                read.apply(found.mine()),
                read.apply(found.candidates()),
                read.apply(found.ofCases()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> ofCases(Collection<String> cases) {
        return reader.read(query.ofCases(cases));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> ofCase(Breach breach, List<Obligation> owed, List<Filing> filings) {
        return reader.read(query.ofCases(List.of(breach.reference())), breach, owed, filings);
    }

    @Override
    @Transactional(readOnly = true)
    public Task get(String id) {
        return reader.find(id).orElseThrow(() -> notOpen(id));
    }

    @Override
    @Transactional
    public Task claim(String id, Actor actor) {
        permit(open(id), actor);
        whileOpen(id, () -> tasks.setAssignee(id, actor.name()));
        return get(id);
    }

    @Override
    @Transactional
    public Task release(String id, Actor actor) {
        permit(open(id), actor);
        whileOpen(id, () -> tasks.setAssignee(id, null));
        return get(id);
    }

    @Override
    @Transactional
    public void complete(String id, Map<String, ? extends @Nullable Object> values, Actor actor) {
        var task = open(id);
        permit(task, actor);
        var step = steps.of(drawn.key(task));
        var breach = reader.breachOf(task).orElseThrow(() -> notOpen(id));
        refresh.request(breach);
        var context = context(task, breach, valuesFor(step, values), actor);
        var outcome = step.complete(context);
        var note = step.keepsNote() ? null : context.values().text("note");
        events.publishEvent(new StepDone(breach, step.key(), id, about(context), note, actor, clock.instant()));
        whileOpen(id, () -> tasks.complete(id, outcome));
    }

    private static String about(StepContext context) {
        var subject = TaskSubject.of(context.element(), context.breach(), context.variables());
        return subject.type() + ":" + subject.id();
    }

    private StepContext context(EngineTask task, String breach, TaskValues values, Actor actor) {
        var variables = new HashMap<String, Object>();
        whileOpen(task.id(), () -> variables.putAll(tasks.getVariables(task.id())));
        return new StepContext(
                breach, task.element(), Processes.ofDefinition(task.definition()), variables, values, actor);
    }

    private TaskValues valuesFor(Step step, Map<String, ? extends @Nullable Object> given) {
        var present = new HashMap<String, Object>();
        given.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        var values = new TaskValues(present);
        var faults = values.faults(step.form(), clock.instant());
        faults.addAll(values.unknown(step.form(), given.keySet()));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return values;
    }

    /** Another may complete it between our looking and our doing; the engine calls that a missing value. */
    private static void whileOpen(String id, Runnable act) {
        try {
            act.run();
        } catch (NullValueException gone) {
            throw new TaskCompleted(id);
        }
    }

    private EngineTask open(String id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult())
                .map(EngineTask::of)
                .orElseThrow(() -> notOpen(id));
    }

    private RuntimeException notOpen(String id) {
        var known = history.createHistoricTaskInstanceQuery().taskId(id).count() > 0;
        return known ? new TaskCompleted(id) : new NotFound("task", id);
    }

    private void permit(EngineTask task, Actor actor) {
        drawn.permit(task, actor);
        if (task.assignee() != null && !task.assignee().equals(actor.name())) {
            throw new TaskTaken(task.assignee());
        }
    }
}
