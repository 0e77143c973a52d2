package eu.vigie.obligation;

import java.util.List;

/** Which regimes the organisation declared, and what people recorded of them in one case. */
record Declared(List<String> regimes, OnRecord record) {

    static final Declared NONE = new Declared(List.of(), OnRecord.NOTHING);
}
