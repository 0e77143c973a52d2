package eu.vigie.signal;

/** What has been decided about a signal. Values are the contract's; a signal of which a case was made has joined that case. */
public enum SignalState {
    NEW,
    JOINED,
    DISMISSED
}
