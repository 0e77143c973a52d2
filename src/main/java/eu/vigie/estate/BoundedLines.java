package eu.vigie.estate;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops at a line or a file that is too long, so that a broken file cannot fill the memory. Skips a byte order mark. */
public final class BoundedLines extends FilterReader {

    private static final int LONGEST_LINE = 20_000;

    private final long longestFile;

    private int inLine;
    private long inFile;

    /** Lines of 20,000 characters at most, and a file of any length: who reads it keeps no more of it than a line. */
    public BoundedLines(Reader reader) {
        this(reader, Long.MAX_VALUE);
    }

    /** {@code longestFile} in characters. */
    BoundedLines(Reader reader, long longestFile) {
        super(reader);
        this.longestFile = longestFile;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        if (inFile == 0 && character == '\uFEFF') {
            character = super.read();
        }
        if (character >= 0) {
            count((char) character);
        }
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (inFile == 0) {
            int first = read();
            if (first >= 0) {
                buffer[offset] = (char) first;
            }
            return first < 0 ? -1 : 1;
        }
        int count = super.read(buffer, offset, length);
        for (int i = 0; i < count; i++) {
            count(buffer[offset + i]);
        }
        return count;
    }

    private void count(char character) throws IOException {
        inLine = character == '\n' || character == '\r' ? 0 : inLine + 1;
        inFile++;
        if (inLine > LONGEST_LINE || inFile > longestFile) {
            throw new IOException("A line or the file is too long");
        }
    }
}
