package eu.vigie.lawenforcement;

import java.util.Locale;

/** On which legal basis it is asked; what the code means is said by its sentence in the message bundles. */
public enum Basis {
    /** France: code of criminal procedure, in flagrante delicto. */
    CPP_60_1,
    /** France: preliminary inquiry. */
    CPP_77_1_1,
    /** France: on the order of an examining judge. */
    CPP_99_3,
    /** European Production Order, Regulation (EU) 2023/1543. */
    EPOC,
    /** European Preservation Order, Regulation (EU) 2023/1543. */
    EPOC_PR,
    MUTUAL_ASSISTANCE,
    /** A justified request to tell the persons later. */
    RECITAL_88,
    /** Named in words. */
    OTHER;

    /** As it stands in the API and on the trail. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
