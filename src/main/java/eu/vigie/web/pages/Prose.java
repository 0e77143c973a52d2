package eu.vigie.web.pages;

/** What a person wrote at length: its beginning stands on the page, the whole is folded behind it. */
record Prose(String text) {

    /** Characters that a page shows at once. */
    private static final int SHOWN = 600;

    /** Longer than this is folded: nobody opens a fold for one more line. */
    private static final int FOLDED = 900;

    /** Characters as a reader counts them: an emoji of one code point is one. */
    public int length() {
        return text.codePointCount(0, text.length());
    }

    public boolean folded() {
        return length() > FOLDED;
    }

    /** All of a short text; of a long one what comes first, never half a character. */
    public String beginning() {
        return folded() ? text.substring(0, text.offsetByCodePoints(0, SHOWN)).strip() + "…" : text;
    }
}
