package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.mockito.Mockito.mock;

import eu.vigie.actor.Actor;
import eu.vigie.process.Task;
import eu.vigie.process.TaskInbox;
import eu.vigie.web.Permission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;

/** No step is out of sight because there are many. */
class TaskPageTest {

    private final List<String> after = new ArrayList<>();

    /** As many as are asked for. */
    private final TaskInbox inbox = mock(TaskInbox.class, asked -> {
        after.add(String.valueOf(asked.getArguments()[2]));
        return steps((int) asked.getArguments()[3]);
    });

    @Test
    void theHundredAndFirstStepIsOnTheNextPage() {
        TaskPage page = new TaskPage(
                inbox,
                mock(Permission.class),
                mock(TaskContext.class),
                () -> new Actor("officer", Set.of()),
                mock(Readers.class));
        var model = new ExtendedModelMap();

        page.list("step-7", null, model);

        assertThat(after).containsExactly("step-7", "null");
        assertThat(model.get("mine")).asInstanceOf(LIST).hasSize(100);
        assertThat(model.get("mineNext")).isEqualTo("step-99");
        assertThat(model.get("candidatesNext")).isEqualTo("step-99");
    }

    private static List<Task> steps(int many) {
        return IntStream.range(0, many).mapToObj(TaskPageTest::step).toList();
    }

    private static Task step(int number) {
        return new Task(
                "step-" + number,
                "triage",
                "Triage",
                "2026-0001",
                new Task.Subject("breach", "2026-0001"),
                null,
                List.of(),
                Instant.EPOCH,
                null,
                null,
                List.of(),
                null,
                null);
    }
}
