package eu.vigie.signal;

import java.util.Set;

/** Those who report in words of their own: by mail, by telephone, by a link for colleagues or for customers. */
public final class People {

    /** The sources under which their reports are kept: no source of a machine is made under these names. */
    public static final Set<String> SOURCES = Set.of("mail", "telephone", "staff", "customers");

    private People() {}
}
