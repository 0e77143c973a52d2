package eu.vigie.filing;

/** How a field of the form is answered. */
enum FieldKind {
    TEXT,
    /** One letter, or several, of the field's options. */
    CHOICE,
    NUMBER,
    /** A day in the authority's zone, {@code YYYY-MM-DD}. */
    DATE,
    /** An instant with the authority's offset (RFC 3339). */
    MOMENT,
    /** A box that is ticked or not. */
    FLAG
}
