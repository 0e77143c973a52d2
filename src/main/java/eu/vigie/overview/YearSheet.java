package eu.vigie.overview;

import java.util.List;

/** A year as it is read, on the screen and on paper: numbers with their words, in one language. */
public record YearSheet(
        int year, long total, List<YearChart> charts, List<Time> times, List<Late> late, boolean moreLate) {

    /** How long something took: its name, from when to when, the median, the ninth tenth, of how many cases. */
    public record Time(String name, String means, String median, String ninetieth, long cases) {}

    /** A duty that was met late; {@code reason} is empty where nobody gave one. */
    public record Late(String breach, String regime, String recipient, String due, String met, String reason) {}
}
