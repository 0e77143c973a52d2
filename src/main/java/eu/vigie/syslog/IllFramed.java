package eu.vigie.syslog;

import java.io.IOException;

/** Where the next message begins is not known any more, or it is longer than is read: the line is of no further use. */
public class IllFramed extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean tooLong;

    IllFramed(boolean tooLong, String message) {
        super(message);
        this.tooLong = tooLong;
    }

    /** True for a message that is too long, false for one whose length is not said. */
    public boolean tooLong() {
        return tooLong;
    }
}
