package eu.vigie.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** An object from its beginning to its end, over as many connections as it takes: reading hundreds of gigabytes lasts hours. */
final class BucketInput extends InputStream {

    private static final int TRIES = 4;

    /** Asks for the bytes from there on, of the same object as before if a tag is given. */
    @FunctionalInterface
    interface Source {
        ResponseInputStream<GetObjectResponse> from(long offset, @Nullable String tag) throws IOException;
    }

    private final Source source;
    private final long length;
    private final String tag;
    private ResponseInputStream<GetObjectResponse> bytes;
    private long at;

    BucketInput(Source source) throws IOException {
        this.source = source;
        this.bytes = source.from(0, null);
        this.length = bytes.response().contentLength();
        this.tag = bytes.response().eTag();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int most) throws IOException {
        Objects.checkFromIndexSize(from, most, to.length);
        if (most == 0) return 0;
        if (at == length) return -1;
        for (int again = 1; ; again++) {
            try {
                int came = bytes.read(to, from, most);
                if (came < 0) throw new IOException("ended after " + at + " of " + length + " bytes");
                at += came;
                return came;
            } catch (IOException cut) {
                if (again == TRIES) throw new StoreAway(cut);
                bytes.abort();
                bytes = source.from(at, tag);
            }
        }
    }

    /** What was not read is not fetched. */
    @Override
    public void close() throws IOException {
        if (at == length) bytes.close();
        else bytes.abort();
    }
}
