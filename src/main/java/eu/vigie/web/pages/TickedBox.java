package eu.vigie.web.pages;

/** The box beside the button of what cannot be undone: without it nothing is done (WCAG 2.2, 3.3.4). */
final class TickedBox {

    /** The field and the only value it has. */
    static final String NAME = "checked";

    private static final String TICKED = "true";

    private TickedBox() {}

    /** The same form; it says so where the box is missing. */
    static PageForm needed(PageForm form, Reader reader) {
        if (!form.has(NAME, TICKED)) form.wrong(NAME, reader.say("checked.missing"));
        return form;
    }
}
