package eu.vigie.breach;

/** In which order the rooms follow {@link BreachReopened}, all in its transaction. A listener that names no order comes after them. */
public final class ReopeningOrder {

    /** The process of the case runs again: what begins beside it finds it. */
    public static final int PROCESS = 1000;

    /** What the closing set aside is owed again, and what is owed otherwise is derived anew. */
    public static final int DUTIES = 2000;

    /** What an authority has is held against what is owed by now; a withdrawal that begins is carried by the process. */
    public static final int FILINGS = 3000;

    private ReopeningOrder() {}
}
