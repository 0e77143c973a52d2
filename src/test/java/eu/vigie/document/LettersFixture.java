package eu.vigie.document;

/** The real letters for tests of other rooms. */
public final class LettersFixture {

    private LettersFixture() {}

    public static Letters letters() {
        return new TemplateLetters();
    }
}
