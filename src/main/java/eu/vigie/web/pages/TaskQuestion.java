package eu.vigie.web.pages;

import eu.vigie.process.Task;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field of a task's form, with its words.
 *
 * @param open the choice may be left open; a decision never has an answer chosen beforehand
 */
record TaskQuestion(
        String name,
        Task.FieldKind kind,
        String label,
        @Nullable String hint,
        List<String> options,
        boolean open) {

    /**
     * What the task asks, in the words of its kind: {@code task.<key>.<field>} before {@code field.<field>}. The hint of a
     * field that may be left out says when it is needed; without a hint it is called optional.
     */
    static List<TaskQuestion> of(Task task, Reader reader) {
        return task.form().stream().map(field -> of(task, field, reader)).toList();
    }

    private static TaskQuestion of(Task task, Task.Field field, Reader reader) {
        String words = find(task, field, "", reader);
        String label = words == null ? field.name() : words;
        String hint = find(task, field, ".hint", reader);
        List<String> options = field.kind() == Task.FieldKind.YES_NO ? List.of("true", "false") : field.options();
        return new TaskQuestion(
                field.name(),
                field.kind(),
                field.mandatory() || hint != null ? label : reader.say("form.optional", label),
                hint,
                options,
                !field.mandatory());
    }

    private static @Nullable String find(Task task, Task.Field field, String part, Reader reader) {
        String family = task.key().startsWith("approve_") ? "approved" : task.key();
        return Stream.of("task." + task.key(), "task." + family, "field")
                .map(owner -> reader.find(owner + "." + field.name() + part))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }
}
