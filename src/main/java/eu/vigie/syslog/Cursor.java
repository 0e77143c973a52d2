package eu.vigie.syslog;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A place in a text that is read from left to right. */
final class Cursor {

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    boolean ended() {
        return at >= text.length();
    }

    /** The character here; U+0000, which stands in no message, at the end. */
    char here() {
        return ended() ? '\0' : text.charAt(at);
    }

    char next() {
        char here = here();
        at++;
        return here;
    }

    /** True, and past it, where that character is here. */
    boolean skip(char wanted) {
        boolean there = !ended() && here() == wanted;
        if (there) at++;
        return there;
    }

    int place() {
        return at;
    }

    void back(int place) {
        at = place;
    }

    /** Up to a space, which is passed, or the end. */
    String word() {
        int space = text.indexOf(' ', at);
        String word = space < 0 ? rest() : text.substring(at, space);
        at = space < 0 ? text.length() : space + 1;
        return word;
    }

    /** What stands here if it is that, and past it. */
    Optional<MatchResult> take(Pattern pattern) {
        var matcher = pattern.matcher(text).region(Math.min(at, text.length()), text.length());
        if (!matcher.lookingAt()) return Optional.empty();
        at = matcher.end();
        return Optional.of(matcher.toMatchResult());
    }

    String rest() {
        return ended() ? "" : text.substring(at);
    }
}
