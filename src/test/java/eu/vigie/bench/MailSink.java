package eu.vigie.bench;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A mail server in a process of its own: as fast as it can, or as far away, or as difficult as it is told to be. */
public final class MailSink implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;
    private final int port;

    private MailSink(Process process, BufferedReader said, int port) {
        this.process = process;
        this.said = said;
        this.port = port;
    }

    /** What a mail server is like. Shares are per thousand recipients; {@code taken}: where it lists what it took. */
    public record Manner(int delayMillis, int refused, int busyAtFirst, Path taken) {}

    /** One that takes everything at once. */
    public static MailSink start(Path taken) {
        return start(new Manner(0, 0, 0, taken));
    }

    /** Starts it and waits for its port. */
    public static MailSink start(Manner manner) {
        try {
            var process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            "target/test-classes",
                            MailSink.class.getName(),
                            String.valueOf(manner.delayMillis()),
                            String.valueOf(manner.refused()),
                            String.valueOf(manner.busyAtFirst()),
                            manner.taken().toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
            return new MailSink(process, said, Integer.parseInt(said.readLine()));
        } catch (IOException noJava) {
            throw new UncheckedIOException(noJava);
        }
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** A recipient and the Message-ID under which it took a letter to them. */
    public record Taken(String recipient, String messageId) {}

    /** All that it took so far, in order. */
    public List<Taken> taken(Path file) {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            said.readLine();
            var all = new ArrayList<Taken>();
            try (var lines = Files.lines(file)) {
                lines.map(line -> line.split(" ", 2)).forEach(line -> all.add(new Taken(line[0], line[1])));
            }
            return all;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process: delay, shares, list. Writes its list out and says so for every line that it is sent. */
    public static void main(String[] manner) throws IOException {
        try (var socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
                var list = Files.newBufferedWriter(Path.of(manner[3]))) {
            var server = new Server(
                    Integer.parseInt(manner[0]), Integer.parseInt(manner[1]), Integer.parseInt(manner[2]), list);
            var acceptor = new Thread(() -> server.accept(socket));
            acceptor.setDaemon(true);
            acceptor.start();
            System.out.println(socket.getLocalPort());
            while (System.in.read() >= 0) {
                server.flush();
                System.out.println("listed");
            }
        }
    }

    private static final class Server {

        private final int delay;
        private final int refused;
        private final int busy;
        private final BufferedWriter list;
        private final Set<String> met = ConcurrentHashMap.newKeySet();

        Server(int delay, int refused, int busy, BufferedWriter list) {
            this.delay = delay;
            this.refused = refused;
            this.busy = busy;
            this.list = list;
        }

        void accept(ServerSocket socket) {
            try {
                while (true) {
                    var client = socket.accept();
                    client.setTcpNoDelay(true);
                    var talk = new Thread(() -> serve(client));
                    talk.setDaemon(true);
                    talk.start();
                }
            } catch (IOException closed) {
                // The process ends.
            }
        }

        private void serve(Socket client) {
            try (client) {
                new Talk(client.getInputStream(), client.getOutputStream()).run();
            } catch (IOException gone) {
                // The client was killed, or hung up.
            }
        }

        void flush() throws IOException {
            synchronized (list) {
                list.flush();
            }
        }

        private final class Talk {

            private final InputStream in;
            private final OutputStream out;
            private final ByteArrayOutputStream line = new ByteArrayOutputStream();
            private String recipient = "";

            Talk(InputStream in, OutputStream out) {
                this.in = new BufferedInputStream(in, 1 << 16);
                this.out = out;
            }

            void run() throws IOException {
                say("220 sink ESMTP");
                while (read()) {
                    var command = line.toString(StandardCharsets.UTF_8);
                    if (command.startsWith("RCPT")) {
                        recipient = command.substring(command.indexOf('<') + 1, command.indexOf('>'));
                        say(rcpt());
                    } else if (command.equals("DATA")) {
                        say("354 go on");
                        data();
                    } else {
                        say(command.startsWith("QUIT") ? "221 bye" : "250 ok");
                    }
                }
            }

            private String rcpt() {
                var lot = Math.floorMod(recipient.hashCode(), 1000);
                if (lot < refused) return "550 5.1.1 no such mailbox";
                return lot < refused + busy && met.add(recipient) ? "451 4.7.1 greylisted" : "250 2.1.5 ok";
            }

            private void data() throws IOException {
                var messageId = "";
                for (; ; ) {
                    if (!read()) return; // Cut in the midst of a letter: nothing was taken.
                    var text = line.size() < 200 ? line.toString(StandardCharsets.UTF_8) : "";
                    if (text.equals(".")) break;
                    if (messageId.isEmpty() && text.startsWith("Message-ID: ")) messageId = text.substring(12);
                }
                synchronized (list) {
                    list.write(recipient + " " + messageId + "\n");
                }
                say("250 2.0.0 taken");
            }

            /** The next line without its end; false at the end of the conversation. */
            private boolean read() throws IOException {
                line.reset();
                for (var next = in.read(); next >= 0; next = in.read()) {
                    if (next == '\n') return true;
                    if (next != '\r') line.write(next);
                }
                return false;
            }

            /** As long after the question as the way to a server far away takes, there and back. */
            private void say(String reply) throws IOException {
                if (delay > 0) LockSupport.parkNanos(delay * 1_000_000L);
                out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        }
    }
}
