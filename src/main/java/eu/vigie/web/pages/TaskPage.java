package eu.vigie.web.pages;

import static java.time.temporal.ChronoUnit.MINUTES;

import eu.vigie.breach.Breach;
import eu.vigie.identity.CurrentActor;
import eu.vigie.process.Task;
import eu.vigie.process.TaskInbox;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.Permission;
import eu.vigie.web.RefusalStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One task, one page, one decision. */
@Controller
class TaskPage {

    private static final int LENGTH = 100;

    private static final Set<String> JUST_DONE = Set.of("at", "restoredAt", "answeredAt");
    private final TaskInbox inbox;
    private final Permission permission;
    private final TaskContext context;
    private final CurrentActor current;
    private final Readers readers;

    TaskPage(TaskInbox inbox, Permission permission, TaskContext context, CurrentActor current, Readers readers) {
        this.inbox = inbox;
        this.permission = permission;
        this.context = context;
        this.current = current;
        this.readers = readers;
    }

    @GetMapping("/tasks")
    String list(
            @RequestParam(required = false) @Nullable String mineAfter,
            @RequestParam(required = false) @Nullable String candidatesAfter,
            Model model) {
        add("mine", new TaskInbox.Filter(true, false, null), mineAfter, model);
        add("candidates", new TaskInbox.Filter(false, true, null), candidatesAfter, model);
        return "tasks/list";
    }

    private void add(String name, TaskInbox.Filter filter, @Nullable String after, Model model) {
        List<Task> found = inbox.tasks(filter, current.get(), after, LENGTH + 1);
        model.addAttribute(name, found.stream().limit(LENGTH).map(OpenStep::new).toList());
        model.addAttribute(
                name + "Next", found.size() > LENGTH ? found.get(LENGTH - 1).id() : null);
    }

    @GetMapping("/tasks/{id}")
    String show(@PathVariable String id, Model model) {
        Task task = inbox.get(id);
        return show(task, blank(task), model);
    }

    /** Nothing is decided beforehand; only the time of what was just done stands at now. */
    private PageForm blank(Task task) {
        PageForm form = PageForm.empty();
        Reader reader = readers.present();
        task.form().stream()
                .filter(field -> JUST_DONE.contains(field.name()))
                .forEach(field -> Moments.put(form, field.name(), reader.now().truncatedTo(MINUTES), reader.zone()));
        return form;
    }

    @PostMapping("/tasks/{id}/claim")
    String claim(@PathVariable String id) {
        inbox.claim(id, current.get());
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/tasks/{id}/release")
    String release(@PathVariable String id) {
        inbox.release(id, current.get());
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/tasks/{id}")
    String complete(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Task task = inbox.get(id);
        Reader reader = readers.present();
        PageForm form = PageForm.of(typed, readers.present());
        Map<String, @Nullable Object> values = TaskValues.read(task, form, reader);
        if (!form.faulty()) {
            try {
                inbox.complete(id, values, current.get());
                return "redirect:/breaches/" + task.breach() + "?done=" + task.key();
            } catch (NotFound gone) {
                throw gone;
            } catch (Refusal refusal) {
                form.refused(refusal, reader);
                response.setStatus(RefusalStatus.of(refusal).value());
            }
        } else {
            response.setStatus(422);
        }
        return show(task, form, model);
    }

    private String show(Task task, PageForm form, Model model) {
        Breach breach = permission.readable(task.breach());
        model.addAttribute("task", task);
        model.addAttribute("step", new OpenStep(task));
        model.addAttribute("form", form);
        model.addAttribute("questions", TaskQuestion.of(task, readers.present()));
        model.addAttribute("breach", breach);
        model.addAttribute("taken", task.assignee() != null);
        model.addAttribute("byMe", current.get().name().equals(task.assignee()));
        context.add(task, breach, model);
        return "tasks/task";
    }
}
