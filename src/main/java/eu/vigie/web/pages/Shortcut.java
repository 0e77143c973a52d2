package eu.vigie.web.pages;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A key that leads somewhere. The links of a page carry it; a key whose link is not on the page does nothing. */
enum Shortcut {
    HOME("h"),
    BREACHES("b"),
    BOARD("o"),
    TASKS("t"),
    REGISTER("r"),
    NEW("n"),
    SEARCH("/"),
    ACT("a"),
    CASE("c"),
    FACTS("f"),
    TIMELINE("l"),
    PICTURE("p"),
    HELP("?");

    private final String key;

    Shortcut(String key) {
        this.key = key;
    }

    /** As the keyboard says it. */
    public String key() {
        return key;
    }

    /** As the last part of a key of words. */
    public String code() {
        return Codes.of(this);
    }

    /** All of them: the key by the code. */
    static Map<String, String> keys() {
        return Arrays.stream(values()).collect(Collectors.toMap(Shortcut::code, Shortcut::key));
    }
}
