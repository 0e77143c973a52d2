package eu.vigie.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mail server that misbehaves as told, by recipient, and remembers whose letters it took under which Message-ID. */
final class FaultySink implements AutoCloseable {

    enum Fault {
        /** Takes the letter and cuts the line instead of saying so. */
        ANSWER_LOST,
        /** Cuts the line in the middle of the letter. */
        RESET_IN_DATA,
        /** Says nothing more in the middle of the letter. */
        STALL_IN_DATA,
        BUSY,
        GONE
    }

    /** A letter that the sink took. */
    record Taken(String recipient, String messageId) {}

    private final ServerSocket socket;
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> senders = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Thread acceptor;
    private volatile int connections;

    FaultySink() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        acceptor = new Thread(this::accept, "sink");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections;
    }

    List<Taken> taken() {
        return taken;
    }

    /** What each MAIL FROM said. */
    List<String> senders() {
        return senders;
    }

    /** Meets this recipient's next letter. */
    void once(String recipient, Fault fault) {
        faults.put(recipient, fault);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections++;
                open.add(client);
                Thread talk = new Thread(() -> serve(client), "sink-talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            new Talk(client).run();
        } catch (IOException gone) {
            // The test or the client hung up.
        }
    }

    private final class Talk {

        private final BufferedReader in;
        private final OutputStream out;
        private final Socket client;
        private String recipient = "";

        Talk(Socket client) throws IOException {
            this.client = client;
            this.in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            this.out = client.getOutputStream();
        }

        void run() throws IOException {
            say("220 sink ESMTP");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT")) {
                    recipient = line.replaceAll(".*<|>.*", "");
                    say(rcpt(faults.get(recipient)));
                } else if (line.equals("DATA")) {
                    say("354 go on");
                    if (!data(faults.remove(recipient))) {
                        return;
                    }
                } else {
                    if (line.startsWith("MAIL")) senders.add(line);
                    say(line.startsWith("QUIT") ? "221 bye" : "250 ok");
                }
            }
        }

        private String rcpt(@Nullable Fault fault) {
            if (fault == Fault.BUSY || fault == Fault.GONE) {
                faults.remove(recipient);
                return fault == Fault.BUSY ? "451 4.7.1 greylisted" : "550 5.1.1 no such mailbox";
            }
            return "250 2.1.5 ok";
        }

        /** False when the line is cut. */
        private boolean data(@Nullable Fault fault) throws IOException {
            String messageId = "";
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                messageId = line.startsWith("Message-ID: ") ? line.substring(12) : messageId;
                if (fault == Fault.RESET_IN_DATA) {
                    client.setSoLinger(true, 0);
                    return false;
                }
                if (fault == Fault.STALL_IN_DATA) {
                    in.lines().takeWhile(next -> !next.equals(".")).forEach(next -> {});
                    awaitHangUp();
                    return false;
                }
            }
            taken.add(new Taken(recipient, messageId));
            if (fault == Fault.ANSWER_LOST) {
                return false;
            }
            say("250 2.0.0 taken");
            return true;
        }

        private void awaitHangUp() throws IOException {
            while (in.readLine() != null) {
                // Not a word until the client gives up.
            }
        }

        private void say(String reply) throws IOException {
            out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    /** Once nobody accepts any more: whoever waits in {@code accept} takes one more client after the socket was closed. */
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            acceptor.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        for (Socket client : open) {
            client.close();
        }
    }
}
