package eu.vigie.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** A notebook for each sender of this process, and those that earlier processes of this node left behind. */
@Component
class Notebooks implements DisposableBean {

    private static final String ENDING = ".heard";

    private final Path folder;
    private final String node;
    private final String process;
    private final Queue<Notebook> free = new ConcurrentLinkedQueue<>();
    private final AtomicInteger opened = new AtomicInteger();

    Notebooks(DeliverySettings.Reader settings) {
        this.folder = settings.settings().sendingFolder();
        this.node = settings.settings().node() + "#";
        this.process = settings.settings().process();
    }

    /** One that nobody else writes in, until it is given back. */
    Notebook take() {
        Notebook idle = free.poll();
        try {
            return idle == null ? open(own(opened.incrementAndGet())) : idle;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    void giveBack(Notebook notebook) {
        free.add(notebook);
    }

    /** Of processes of this node that ended before this one began. */
    List<Notebook> leftBehind() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(this::ofThisNode)
                    .filter(file -> !name(file).startsWith(node + process))
                    .map(Notebooks::reopen)
                    .toList();
        }
    }

    private boolean ofThisNode(Path file) {
        return name(file).startsWith(node) && name(file).endsWith(ENDING);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private Path own(int number) throws IOException {
        return Files.createDirectories(folder).resolve(node + process + "-" + number + ENDING);
    }

    private static Notebook open(Path file) throws IOException {
        return new Notebook(file);
    }

    private static Notebook reopen(Path file) {
        try {
            return open(file);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    @Override
    public void destroy() throws IOException {
        for (Notebook notebook = free.poll(); notebook != null; notebook = free.poll()) {
            notebook.close();
        }
    }
}
