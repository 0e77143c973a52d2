package eu.vigie.rules;

/** What a table is asked: a record whose components are the inputs the tables name, each a code, a number or a yes or no. */
public interface Asked {

    /** The inputs, in the order of the components. */
    Object[] values();
}
