package eu.vigie.audit;

/** Where the chain ends: the last position and its digest. */
record Head(long position, String digest) {

    Head followedBy(Sealed entry) {
        return new Head(position + 1, entry.digestAfter(digest));
    }
}
