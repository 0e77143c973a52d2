package eu.vigie.mailbox;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands before an IMAP server and answers in its stead, as told, where the bytes of a mail are asked for. */
final class RefusingLine implements AutoCloseable {

    private static final Pattern BYTES = Pattern.compile("^(\\S+) FETCH (\\d+) .*BODY\\.PEEK\\[]<(\\d+)\\.");

    private record Refusal(long from, String word) {}

    private final ServerSocket socket;
    private final int server;
    private final Map<Integer, Refusal> refusals = new ConcurrentHashMap<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    RefusingLine(int server) throws IOException {
        this.server = server;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From that byte on the mail of that number is not handed out; {@code word}: NO or BAD. */
    void refuse(int mail, long from, String word) {
        refusals.put(mail, new Refusal(from, word));
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "refusing-line");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
            start(() -> copy(behind, client));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String answer = answer(line);
                if (answer.isEmpty()) say(behind, line);
                else say(client, answer);
            }
        } catch (IOException gone) {
            // The test or one of the two hung up.
        }
    }

    /** Empty where the server itself is asked. */
    private String answer(String line) {
        Matcher asked = BYTES.matcher(line);
        if (!asked.find()) return "";
        Refusal refusal = refusals.get(Integer.parseInt(asked.group(2)));
        if (refusal == null || Long.parseLong(asked.group(3)) < refusal.from()) return "";
        return asked.group(1) + " " + refusal.word() + " it cannot be handed out";
    }

    private static void say(Socket to, String line) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // The test or one of the two hung up.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : open) client.close();
    }
}
