package eu.vigie.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request whose body is digested while it is read, however long it is. */
class DigestedBody extends HttpServletRequestWrapper {

    private final MessageDigest digest = sha256();
    private final @Nullable SealedAnswers sealed;
    private @Nullable ServletInputStream body;
    private @Nullable String whole;

    /** Digest and answer are kept under the key of the house where {@code sealed} is given, and open to every node where it is not. */
    DigestedBody(HttpServletRequest request, @Nullable SealedAnswers sealed) {
        super(request);
        this.sealed = sealed;
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        digest.update((request.getMethod() + " " + request.getRequestURI() + "?" + query + "\n").getBytes(UTF_8));
    }

    /** Method, address and the whole body; reads what nobody has read yet. */
    String digest() throws IOException {
        if (whole == null) {
            getInputStream().transferTo(OutputStream.nullOutputStream());
            String read = HexFormat.of().formatHex(digest.digest());
            whole = sealed == null ? read : HexFormat.of().formatHex(sealed.keyed(read));
        }
        return whole;
    }

    /** The answer to it as it is kept. */
    byte[] kept(byte[] answer) throws IOException {
        return sealed == null ? answer : sealed.seal(digest(), answer);
    }

    /** The answer to the same request as it is given again. */
    byte[] given(byte[] kept) throws IOException {
        return sealed == null ? kept : sealed.open(digest(), kept);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Digested(super.getInputStream());
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private final class Digested extends ServletInputStream {

        private final ServletInputStream source;

        Digested(ServletInputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            int one = source.read();
            if (one >= 0) digest.update((byte) one);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = source.read(buffer, offset, length);
            if (count > 0) digest.update(buffer, offset, count);
            return count;
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is read at once");
        }
    }
}
