package eu.vigie.notice;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops at a line that is too long, so that a broken file cannot fill the memory. */
final class BoundedReader extends FilterReader {

    private static final int LONGEST_LINE = 20_000;

    private int inLine;

    BoundedReader(Reader reader) {
        super(reader);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int index = 0; index < count; index++) {
            count(buffer[offset + index]);
        }
        return count;
    }

    private void count(char character) throws IOException {
        inLine = character == '\n' || character == '\r' ? 0 : inLine + 1;
        if (inLine > LONGEST_LINE) {
            throw new IOException("a line is longer than " + LONGEST_LINE + " characters");
        }
    }
}
