package eu.vigie.anchor;

/** One place outside: a file's path, an address, or an authority's URL. */
record Place(AnchorKind kind, String where) {}
