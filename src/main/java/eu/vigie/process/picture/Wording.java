package eu.vigie.process.picture;

/** The words of a picture in the reader's language. */
interface Wording {

    /** The text for an element, or for the process itself; {@code name} is what stands in the diagram. */
    String label(String elementId, String name);

    /** The text for a state, read out with the element's own. */
    String state(Mark.State state);
}
